import { daysAfter } from '../calendar/local-time.ts';

/** Federal holidays of the United States that fall on a date (5 U.S.C. 6103): month and day. */
const FIXED = ['01-01', '06-19', '07-04', '11-11', '12-25'] as const;

/** Those on a weekday: month, weekday (0 is Sunday), and which of the month; -1 is the last. */
const FLOATING = [
  ['01', 1, 3],
  ['02', 1, 3],
  ['05', 1, -1],
  ['09', 1, 1],
  ['10', 1, 2],
  ['11', 4, 4],
] as const;

/** The federal holidays of the United States about `day`: of the year before, its own and the next, on the days on which they are kept. */
export function federalHolidays(day: string): ReadonlySet<string> {
  const year = Number(day.slice(0, 4));
  return new Set([year - 1, year, year + 1].flatMap(ofYear));
}

const ofYear = (year: number): readonly string[] => [
  ...FIXED.map((date) => kept(`${year}-${date}`)),
  ...FLOATING.map(([month, weekday, which]) => weekdayOf(`${year}-${month}`, weekday, which)),
];

const weekdayOn = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday behind. */
function kept(date: string): string {
  const weekday = weekdayOn(date);
  if (weekday === 6) return daysAfter(date, -1);
  return weekday === 0 ? daysAfter(date, 1) : date;
}

function weekdayOf(month: string, weekday: number, which: number): string {
  const first = `${month}-01`;
  const days = Array.from({ length: 31 }, (_, index) => daysAfter(first, index)).filter(
    (date) => date.startsWith(month) && weekdayOn(date) === weekday,
  );
  return days.at(which > 0 ? which - 1 : which) ?? first;
}
