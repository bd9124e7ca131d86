const days = new Map<string, Intl.DateTimeFormat>();

/**
 * A day with its name, such as `Friday 4 December`, as it is written in `locale`: that of the instant `at` (ISO 8601) in `zone`, or of a date.
 * What writes it is kept: to make it costs more than the rest of an answer.
 */
export function longDay(locale: string, at: string, zone = 'UTC'): string {
  const key = `${locale} ${zone}`;
  const day =
    days.get(key) ??
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
  days.set(key, day);
  return day.format(Date.parse(at));
}
