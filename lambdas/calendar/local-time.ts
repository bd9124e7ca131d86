/** Places have their own clocks. Local times are written `YYYY-MM-DDTHH:MM`, zones by their IANA names. */

const DAY_MS = 86_400_000;

interface Calendar {
  readonly writes: Intl.DateTimeFormat;
  readonly at: number;
  readonly date: string;
}
/** What writes the dates of a zone, with what it wrote last: one answer asks more than once about the same moment. */
const calendars = new Map<string, Calendar>();

/** The date (`YYYY-MM-DD`) on the calendar of `zone` at `now`. */
export function dateIn(zone: string, now: Date): string {
  const [known, at] = [calendars.get(zone), now.getTime()];
  if (known?.at === at) return known.date;
  const writes =
    known?.writes ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const date = writes.format(at);
  calendars.set(zone, { writes, at, date });
  return date;
}

/** Whether `date` is this day in `zone` at `now`, or the one behind it. */
export function nearDay(date: string, zone: string, now: Date): 'today' | 'tomorrow' | undefined {
  const today = dateIn(zone, now);
  if (date === today) return 'today';
  return Date.parse(date) - Date.parse(today) === DAY_MS ? 'tomorrow' : undefined;
}

/** The date behind `date`. */
export const dayAfter = (date: string): string => daysAfter(date, 1);

/** The date before `date`. */
export const dayBefore = (date: string): string => daysAfter(date, -1);

/** The date (`YYYY-MM-DD`) so many days behind `date`; a negative count leads back. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What clocks in `zone` show at `now`: HH:MM. */
export function clockIn(zone: string, now: Date): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, clock);
  return clock.format(now);
}
