const UNITS = [
  ['day', 86_400, 2],
  ['hour', 3600, 2],
  ['minute', 60, 0],
] as const;

/** Between which two something took, in seconds: in days where it is two of them at most, in hours from two on, else in minutes; rounded outwards. */
export function tookIn(locale: string, low: number, high: number): string {
  const [unit, size] = UNITS.find(([, each, least]) => high >= each * least) ?? UNITS[2];
  const [from, to] = [Math.floor(low / size), Math.max(1, Math.ceil(high / size))];
  const written = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return from === to ? written.format(to) : written.formatRange(from, to);
}
