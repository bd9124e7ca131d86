import { areaOfZone } from './areas.ts';
import { askedOn, dayOf, lastDay, minutesBetween, momentOf } from './days.ts';
import type { DisruptedSegment, Disruption, Happened } from './disruption.ts';
import type { Entitlement } from './entitlement.ts';
import { inForce } from './rows/row.ts';
import { US_BAGS, US_CHANGES, US_PAYMENTS, type UsChange } from './rows/us.ts';

/**
 * What the US Department of Transportation gives for a flight to, from or within the United States (idea 1). Money back only where the airline
 * was paid itself: the days of an agency begin when the airline tells it, which nobody else can see (14 CFR 399.80(l)).
 */
export function byUsLaw(disruption: Disruption, now: Date): readonly Entitlement[] {
  const { segment, happened } = disruption;
  const departs = momentOf(segment.departsAt);
  const ends = [areaOfZone(segment.departsZone), areaOfZone(segment.arrivesZone)];
  if (segment.kind !== 'flight' || departs === undefined || !ends.includes('US')) return [];
  const on = dayOf(departs, segment);
  // Where the other end is not known, either row may be the one.
  const domestic = ends.includes(undefined) ? [true, false] : [ends.every((area) => area === 'US')];
  return happened.what === 'bag late'
    ? feeOfBag(segment, happened.minutes, on, domestic)
    : moneyBack(disruption, on, domestic, now);
}

/** The fare, where the flight was cancelled or by every row that may be the one changed enough (14 CFR 260.6). */
function moneyBack(
  disruption: Disruption,
  on: string,
  domestic: readonly boolean[],
  now: Date,
): readonly Entitlement[] {
  const { happened, paid, chose } = disruption;
  const changes = inForce(US_CHANGES, on).filter((row) => domestic.includes(row.domestic));
  const [first] = changes;
  const payment = inForce(US_PAYMENTS, on).find(({ paidBy }) => paidBy === paid?.by);
  if (chose === 'rerouting' || paid?.to !== 'airline' || payment === undefined || first === undefined) return [];
  if (happened.what !== 'cancelled' && !changes.every((row) => isSignificant(happened, row))) return [];
  const { day, ifAskedToday } = askedOn(disruption, now);
  const by = lastDay(day, payment.days, payment.counted);
  return [{ what: 'refund', law: first.law, source: first.source, owes: 'airline', by, ifAskedToday }];
}

function isSignificant(happened: Exclude<Happened, { what: 'cancelled' }>, row: UsChange): boolean {
  if (happened.what === 'bag late') return false;
  if ((happened.arrivesLater ?? 0) >= row.arrivesLater) return true;
  if (happened.what === 'delayed') return false;
  const { departsEarlier = 0, otherAirport, moreConnections } = happened;
  return departsEarlier >= row.departsEarlier || otherAirport === true || moreConnections === true;
}

/** The fee of a bag that came late (14 CFR 260.5). No day: it counts from their report of it and from when the bag came. */
function feeOfBag(
  { departsAt, arrivesAt }: DisruptedSegment,
  late: number,
  on: string,
  domestic: readonly boolean[],
): readonly Entitlement[] {
  const flight = minutesBetween(departsAt, arrivesAt) ?? Number.NaN;
  const bags = domestic.map((each) =>
    inForce(US_BAGS, on).find((row) => row.domestic === each && flight <= row.flightUpTo),
  );
  const [bag] = bags;
  if (bag === undefined || !bags.every((row) => row !== undefined && late > row.lateOver)) return [];
  return [{ what: 'bag fee', law: bag.law, source: bag.source, owes: 'airline' }];
}
