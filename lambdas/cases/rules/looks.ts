import { businessDayBefore } from '../../calendar/business-days.ts';
import { dateIn, dayAfter, daysAfter } from '../../calendar/local-time.ts';
import { instantOf } from '../../calendar/zones.ts';
import type { Case } from '../case.ts';
import { isSafety } from './kinds.ts';
import { PRIORITY_DAYS, urgencyOf } from './order-of-work.ts';
import type { Calendar } from './promised.ts';

/** How long somebody urgent may wait for a first answer, in milliseconds: three days by the clock (S54, reading 6). */
export const UNANSWERED_MS = 72 * 3_600_000;
/** When work begins, on the agency's clock: a promise of the day is looked at then, and the business day before. */
const MORNING = '09:00';
/** How long before the end of a promise of minutes it is at risk, in milliseconds. */
const AT_RISK_MS = 5 * 60_000;

/** How long a call of somebody in danger may stand in front before who leads is rung as well, in milliseconds (S66). */
const ON_THE_LINE_MS = 60_000;

type Looked = Pick<
  Case,
  'case' | 'kind' | 'trip' | 'way' | 'arrived' | 'since' | 'state' | 'promised' | 'answeredAt' | 'escalated' | 'rescue'
>;

/**
 * Until when somebody in danger is left to the queue, in front of which their own call stands: a bell would take the very person who is free for it.
 * An instant; nothing where nobody is in danger, did not phone, or was dealt with (S66).
 */
export function onTheLineUntil({ kind, way, arrived, answeredAt, rescue }: Looked): Date | undefined {
  const isDealtWith = answeredAt !== undefined || rescue !== undefined;
  return isSafety(kind) && way === 'phone' && !isDealtWith ? new Date(Date.parse(arrived) + ON_THE_LINE_MS) : undefined;
}

/** Why a case goes to who leads now: urgent and nobody has answered for three days (S54), or its promise will not be kept otherwise. */
export function escalationOf(looked: Looked, calendar: Calendar, now: Date): 'unanswered' | 'promise' | undefined {
  if (looked.state !== 'open' || looked.escalated) return undefined;
  const at = now.getTime();
  const isUrgent = urgencyOf(looked, now) !== 'in line';
  if (isUrgent && looked.answeredAt === undefined && at >= Date.parse(looked.arrived) + UNANSWERED_MS)
    return 'unanswered';
  return at >= (riskAt(looked, calendar) ?? Number.POSITIVE_INFINITY) ? 'promise' : undefined;
}

/** When somebody has to look at a case next because time alone changes it: its place, its first answer, its promise. An instant; nothing where it has a result. */
export function nextLook(looked: Looked, calendar: Calendar, now: Date): Date | undefined {
  if (looked.state === 'resolved') return undefined;
  const { trip, arrived, answeredAt, escalated, state } = looked;
  const waits = state === 'open' && !escalated;
  const moments = [
    ...(trip ? [Date.parse(trip.departsAt), Date.parse(trip.returnsAt), isSoonFrom(trip)] : []),
    ...(waits && answeredAt === undefined ? [Date.parse(arrived) + UNANSWERED_MS] : []),
    ...(waits ? [riskAt(looked, calendar) ?? 0, onTheLineUntil(looked)?.getTime() ?? 0] : []),
  ].filter((at) => at > now.getTime());
  return moments.length === 0 ? undefined : new Date(Math.min(...moments));
}

/** When somebody is phoned who was in danger: the morning after the case has its result (S66). Nothing where nobody was, or they were phoned. */
export function careAt({ rescue, ...of }: Case, { zone }: Calendar): Date | undefined {
  if (of.state !== 'resolved' || !rescue || rescue.cared) return undefined;
  const morning = `${dayAfter(dateIn(zone, new Date(of.result.at)))}T${MORNING}`;
  return new Date(instantOf(morning, zone));
}

const isSoonFrom = ({ departs, departsZone }: NonNullable<Case['trip']>): number =>
  Date.parse(instantOf(`${daysAfter(departs, -PRIORITY_DAYS)}T00:00`, departsZone));

/**
 * When a promise is at risk: a morning early enough that it can still be kept. The promise of minutes stands for help: who confirmed where they are or
 * sent somebody has kept it, and it never is (S66).
 */
function riskAt(
  { promised, arrived, rescue }: Pick<Looked, 'promised' | 'arrived' | 'rescue'>,
  { zone, holidays }: Calendar,
): number | undefined {
  if (promised.at !== undefined) return rescue ? undefined : Date.parse(promised.at) - AT_RISK_MS;
  const mornings = [businessDayBefore(promised.day, holidays), promised.day].map((day) =>
    Date.parse(instantOf(`${day}T${MORNING}`, zone)),
  );
  return mornings.find((at) => at > Date.parse(arrived)) ?? Date.parse(instantOf(`${promised.day}T12:00`, zone));
}
