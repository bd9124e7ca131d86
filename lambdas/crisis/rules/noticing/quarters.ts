import { clockIn, dateIn, daysAfter } from '../../../calendar/local-time.ts';

/** Quarter-hours are written `YYYY-MM-DDTHH:MM` by the clocks of the agency, so that yesterday's is the same one also where clocks changed between. */
const QUARTER_MS = 900_000;

/** The quarter-hour in which `at` lies, on the clocks of `zone`. */
export function quarterOf(zone: string, at: Date): string {
  const clock = clockIn(zone, at);
  const minutes = Math.floor(Number(clock.slice(3)) / 15) * 15;
  return `${dateIn(zone, at)}T${clock.slice(0, 2)}:${String(minutes).padStart(2, '0')}`;
}

const instant = (quarter: string): number => Date.parse(`${quarter}:00Z`);

/** The quarter-hour so many behind another; a negative count leads back. */
export const quartersAfter = (quarter: string, many: number): string =>
  new Date(instant(quarter) + many * QUARTER_MS).toISOString().slice(0, 16);

/** How many quarter-hours `to` is behind `from`. */
export const quartersBetween = (from: string, to: string): number => (instant(to) - instant(from)) / QUARTER_MS;

/** How many days before are looked at: two of every weekday. */
const DAYS = 14;
/** The last two hours, in quarter-hours. */
const LAST = 8;

/** The same quarter-hour and its two neighbours on the days before, as far as contacts were counted (`since`, a day); none where that is one day only. */
export function sameQuarters(quarter: string, since: string): readonly string[] {
  return Array.from({ length: DAYS }, (_, n) => daysAfter(quarter.slice(0, 10), -n - 1))
    .filter((day) => day > since)
    .flatMap((day) => [-1, 0, 1].map((by) => quartersAfter(`${day}T${quarter.slice(11)}`, by)));
}

/** The two hours before a quarter-hour. */
export const lastQuarters = (quarter: string): readonly string[] =>
  Array.from({ length: LAST }, (_, n) => quartersAfter(quarter, -n - 1));
