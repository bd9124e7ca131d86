import type { CardTrip } from '../../travellers/call-card.ts';
import type { CaseTrip } from '../case.ts';

/** What a traveller said of the trip: its locator, the day (YYYY-MM-DD) on which it departs; or nothing. */
interface Named {
  readonly locator?: string | undefined;
  readonly departs?: string | undefined;
}

/** How long after its end a trip is still what somebody writes about, in milliseconds. */
const REMEMBERED = 30 * 86_400_000;

/**
 * The trip that a problem is about, the same by whichever way somebody tells of it: the one that they named by locator or day; else the one
 * under way, else the next, else the one that ended last. A departure that no trip of theirs has stands for itself, in the agency's `zone`.
 */
export function tripMeant(trips: readonly CardTrip[], named: Named, zone: string, now: Date): CaseTrip | undefined {
  const known = [...Map.groupBy(trips, ({ booking }) => booking).values()].map(whole);
  const locator = named.locator?.trim().toUpperCase();
  const asNamed =
    known.find(({ booking }) => locator !== undefined && booking?.split(' ').at(-2)?.toUpperCase() === locator) ??
    known.find(({ departs }) => departs === named.departs);
  if (asNamed) return asNamed;
  if (named.departs !== undefined) return onItsOwn(named.departs, zone);
  return byTime(known, now.getTime());
}

function byTime(known: readonly CaseTrip[], at: number): CaseTrip | undefined {
  const away = known.filter((trip) => Date.parse(trip.departsAt) <= at && at < Date.parse(trip.returnsAt));
  const ahead = known.filter((trip) => Date.parse(trip.departsAt) > at);
  const over = known.filter(({ returnsAt }) => Date.parse(returnsAt) <= at && at - Date.parse(returnsAt) < REMEMBERED);
  const soonest = (some: readonly CaseTrip[]) =>
    some.toSorted((a, b) => instant(a.departsAt) - instant(b.departsAt))[0];
  const latest = over.toSorted((a, b) => instant(b.returnsAt) - instant(a.returnsAt))[0];
  return soonest(away) ?? soonest(ahead) ?? latest;
}

const instant = (at: string): number => Date.parse(at);

/** A booking from its first departure to its last arrival; cancelled segments count, since people ask for their money back. */
function whole(segments: readonly CardTrip[]): CaseTrip {
  const held = segments.filter(({ status }) => status === 'confirmed');
  const counted = held.length > 0 ? held : segments;
  const first = counted.reduce((a, b) => (instant(b.departsAt) < instant(a.departsAt) ? b : a));
  const last = counted.reduce((a, b) => (instant(b.arrivesAt) > instant(a.arrivesAt) ? b : a));
  const departs = first.departs.slice(0, 10);
  return {
    booking: `${first.booking} ${departs}`,
    departs,
    departsZone: first.departsZone,
    departsAt: new Date(first.departsAt).toISOString(),
    returnsAt: new Date(last.arrivesAt).toISOString(),
  };
}

/** Nobody knows at what hour it departs: it does at the end of its day, and nobody is away on it. */
function onItsOwn(departs: string, departsZone: string): CaseTrip {
  const end = `${departs}T23:59:59.000Z`;
  return { departs, departsZone, departsAt: end, returnsAt: end };
}
