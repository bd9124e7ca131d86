import { businessDaysAfter } from '../calendar/business-days.ts';
import { dateIn, daysAfter } from '../calendar/local-time.ts';
import { ownName } from './areas.ts';
import type { DisruptedSegment, Disruption } from './disruption.ts';
import { federalHolidays } from './us-holidays.ts';

/** Milliseconds since 1970 of an instant; missing where that is none. */
export function momentOf(instant: string | undefined): number | undefined {
  const moment = Date.parse(instant ?? '');
  return Number.isFinite(moment) ? moment : undefined;
}

/** So many minutes are from one instant to another; missing where one of them is. */
export function minutesBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [start, end] = [momentOf(from), momentOf(to)];
  return start === undefined || end === undefined ? undefined : (end - start) / 60_000;
}

/** The date of a moment where the segment departs, else where it arrives. */
export function dayOf(moment: number, { departsZone, arrivesZone }: DisruptedSegment): string {
  const zone = [departsZone, arrivesZone].find((each) => ownName(each) !== undefined);
  return dateIn(zone ?? 'UTC', new Date(moment));
}

/** The day on which they asked for their money: today, where they have not. */
export function askedOn({ askedAt, segment }: Disruption, now: Date) {
  const moment = momentOf(askedAt);
  return { day: dayOf(moment ?? now.getTime(), segment), ifAskedToday: moment === undefined };
}

/** The last of so many days behind `day`; that day itself does not count. Business days leave out US federal holidays. */
export function lastDay(day: string, days: number, counted: 'business' | 'calendar'): string {
  return counted === 'calendar' ? daysAfter(day, days) : businessDaysAfter(day, days, federalHolidays(day));
}
