/** Places have their own clocks. Local times are written `YYYY-MM-DDTHH:MM`, zones by their IANA names. */

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The date (`YYYY-MM-DD`) on the calendar of `zone` at `now`. */
export function dateIn(zone: string, now: Date): string {
  const calendar =
    calendars.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(zone, calendar);
  return calendar.format(now);
}

/** The date behind `date`. */
export const dayAfter = (date: string): string => daysAfter(date, 1);

/** The date before `date`. */
export const dayBefore = (date: string): string => daysAfter(date, -1);

/** The date (`YYYY-MM-DD`) so many days behind `date`; a negative count leads back. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What clocks in `zone` show at `now`: HH:MM. */
export function clockIn(zone: string, now: Date): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, clock);
  return clock.format(now);
}
