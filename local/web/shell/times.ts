/** The time on the agency's clocks, such as 14:05:09. */
export const timeOfDay = (instant: string | number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(new Date(instant));

/** Day and minute on the agency's clocks, such as Mon 23 Nov, 07:40. */
export const dayAndTime = (instant: string | number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    timeZone: zone,
  }).format(new Date(instant));

/** A whole day, such as Monday, 23 November 2026. */
export const wholeDay = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: zone }).format(new Date(instant));

/** A length of time as people read it: 45 s, 3 min 20 s, 1 h 5 min. */
export function lengthOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
