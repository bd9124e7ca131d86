import { businessDaysAfter } from '../../calendar/business-days.ts';
import { dateIn } from '../../calendar/local-time.ts';
import type { Case } from '../case.ts';
import { type Kind, ruleOfKind } from './kinds.ts';

/** The agency's calendar: its zone (IANA) and holidays (YYYY-MM-DD). */
export interface Calendar {
  readonly zone: string;
  readonly holidays: ReadonlySet<string>;
}

/** By when somebody is told that they hear from us (S36): the last day on the agency's calendar, and the instant where it is minutes. */
export function promisedFor(kind: Kind, { zone, holidays }: Calendar, now: Date): Case['promised'] {
  const { answered } = ruleOfKind[kind];
  if ('days' in answered) return { day: businessDaysAfter(dateIn(zone, now), answered.days, holidays) };
  const at = new Date(now.getTime() + answered.minutes * 60_000);
  return { day: dateIn(zone, at), at: at.toISOString() };
}
