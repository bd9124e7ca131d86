/** An instant on the clock of `zone`, as people of that locale write it, with the zone. */
export const momentIn = (locale: string, zone: string, instant: string): string => {
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  return `${written.format(Date.parse(instant))} (${zone.replace(/^.*\//, '').replaceAll('_', ' ')})`;
};
