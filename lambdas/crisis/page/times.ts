/** An instant on the clock of `zone`, as people of that locale write it, with the zone. */
export const momentIn = (locale: string, zone: string, instant: string): string => {
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  return `${written.format(Date.parse(instant))} (${zone.replace(/^.*\//, '').replaceAll('_', ' ')})`;
};

const UNITS = [
  ['day', 86_400, 2],
  ['hour', 3600, 2],
  ['minute', 60, 0],
] as const;

/** How long something took, rounded up: days from two of them on, hours from two on, else minutes. */
export function tookIn(locale: string, seconds: number): string {
  const [unit, size] = UNITS.find(([, each, least]) => seconds >= each * least) ?? UNITS[2];
  const count = Math.max(1, Math.ceil(seconds / size));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
