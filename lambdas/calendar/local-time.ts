/** Places have their own clocks. Local times are written `YYYY-MM-DDTHH:MM`, zones by their IANA names. */

/** The date (`YYYY-MM-DD`) on the calendar of `zone` at `now`. */
export const dateIn = (zone: string, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** The date behind `date`. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
