import { Temporal } from 'temporal-polyfill';

/** A cron expression as EventBridge Scheduler reads it: in which minutes of which days, by the clocks of a zone. */
export interface Cron {
  /** Minutes of the hour and hours of the day, in order. */
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  readonly isDay: (date: Temporal.PlainDate) => boolean;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** No calendar repeats later than this: 29 February on one day of the week comes back within 40 years. */
const YEARS_AHEAD = 41;

/**
 * Reads the six fields: minutes hours day-of-month month day-of-week year.
 * @returns nothing where AWS would refuse them.
 */
export function readCron(fields: string): Cron | undefined {
  const parts = fields.trim().toUpperCase().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = parts;
  // One of the two days is a question mark, and only one.
  if (parts.length !== 6 || (day === '?') === (weekday === '?')) return undefined;
  const minutes = listed(minute, 0, 59);
  const hours = listed(hour, 0, 23);
  const months = listed(month, 1, 12, MONTHS);
  const years = listed(year, 1970, 2199);
  const isDay = weekday === '?' ? dayOfMonth(day) : dayOfWeek(weekday);
  if (!minutes || !hours || !months || !years || !isDay) return undefined;
  return { minutes, hours, months: new Set(months), years: new Set(years), isDay };
}

/**
 * The first instant behind `after` that the clocks of `zone` (IANA) show such a minute. One that the clocks skip in spring is
 * passed over; one that they show twice in autumn counts once, the first time.
 */
export function nextByCron(cron: Cron, zone: string, after: Date): Date | undefined {
  const start = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  // The day before as well: an hour that is shown twice may begin on it.
  let date = start.subtract({ days: 1 });
  const last = start.add({ years: YEARS_AHEAD });
  while (Temporal.PlainDate.compare(date, last) < 0) {
    if (!cron.months.has(date.month) || !cron.years.has(date.year)) {
      date = date.with({ day: 1 }).add({ months: 1 });
      continue;
    }
    const found = cron.isDay(date) ? firstOn(cron, date, zone, after) : undefined;
    if (found) return found;
    date = date.add({ days: 1 });
  }
  return undefined;
}

function firstOn({ hours, minutes }: Cron, date: Temporal.PlainDate, zone: string, after: Date): Date | undefined {
  for (const hour of hours)
    for (const minute of minutes) {
      const at = instantOf(date.toPlainDateTime({ hour, minute }), zone);
      if (at && at.getTime() > after.getTime()) return at;
    }
  return undefined;
}

/** The instant at which clocks of the zone show this time first; none where they skip it. */
function instantOf(local: Temporal.PlainDateTime, zone: string): Date | undefined {
  const shown = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
  return shown.toPlainDateTime().equals(local) ? new Date(shown.epochMilliseconds) : undefined;
}

/** The numbers that a field names by `*`, lists, ranges and steps, in order. */
function listed(field: string, low: number, high: number, names: readonly string[] = []): number[] | undefined {
  const numbers = new Set<number>();
  for (const part of field.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to] = ends(range, low, high, names, step !== undefined);
    const by = Number(step ?? 1);
    if (from === undefined || to === undefined || from < low || to > high || by < 1) return undefined;
    // FRI-MON goes over the end of the week.
    const span = to < from ? to + (high - low + 1) : to;
    for (let at = from; at <= span; at += by) numbers.add(at > high ? at - (high - low + 1) : at);
  }
  return [...numbers].sort((one, other) => one - other);
}

function ends(range: string, low: number, high: number, names: readonly string[], stepped: boolean) {
  if (range === '*') return [low, high];
  const [first = '', last] = range.split('-');
  const from = numberOf(first, low, names);
  return [from, last === undefined ? (stepped ? high : from) : numberOf(last, low, names)];
}

function numberOf(word: string, low: number, names: readonly string[]): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  return names.includes(word) ? names.indexOf(word) + low : undefined;
}

function dayOfMonth(field: string): Cron['isDay'] | undefined {
  if (field === 'L') return (date) => date.day === date.daysInMonth;
  const nearest = /^(\d+)W$/.exec(field)?.[1];
  if (nearest !== undefined) {
    const day = Number(nearest);
    return day < 1 || day > 31 ? undefined : (date) => date.day === weekdayNearest(date, day);
  }
  const days = listed(field, 1, 31);
  return days && ((date) => days.includes(date.day));
}

/** The working day nearest to a day of this month, within the month; 0 where the month has no such day. */
function weekdayNearest(date: Temporal.PlainDate, day: number): number {
  if (day > date.daysInMonth) return 0;
  const { dayOfWeek } = date.with({ day });
  if (dayOfWeek === 6) return day > 1 ? day - 1 : day + 2;
  if (dayOfWeek === 7) return day < date.daysInMonth ? day + 1 : day - 2;
  return day;
}

function dayOfWeek(field: string): Cron['isDay'] | undefined {
  if (field === 'L') return (date) => date.dayOfWeek === 6;
  const [, word = field, last, which] = /^(\d|[A-Z]{3})(?:(L)|#([1-5]))$/.exec(field) ?? [];
  const days = listed(word, 1, 7, WEEKDAYS);
  if (!days) return undefined;
  const isOn = (date: Temporal.PlainDate) => days.includes((date.dayOfWeek % 7) + 1);
  if (last) return (date) => isOn(date) && date.day + 7 > date.daysInMonth;
  if (which) return (date) => isOn(date) && Math.ceil(date.day / 7) === Number(which);
  return isOn;
}
