import { spanOf } from '../bookings/rules/span.ts';
import { dayAfter, daysAfter } from '../calendar/local-time.ts';
import { aboutTrip } from '../notices/daily/trip-matters.ts';
import { type DayTrip, tripsOfDay } from '../notices/daily/trips-of-day.ts';
import { DAY_SHARDS } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Scope } from './crisis.ts';
import { touched } from './rules/scope.ts';

/** Who is on the way when a crisis begins departed so many days before it at most. */
const LONGEST_TRIP_DAYS = 120;

/** Where a page of the manifest begins: a local day of departure, a shard of it, and a key in the index. */
export interface Place {
  readonly day: string;
  readonly shard: number;
  readonly behind?: { readonly [attribute: string]: string } | undefined;
}

/** Where the manifest of a crisis begins: with who departed first, since they are away. */
export const firstPlace = ({ from }: Scope): Place => ({ day: daysAfter(from, -LONGEST_TRIP_DAYS), shard: 0 });

/** A trip that a crisis touches: what stands for it, and who is on it. */
export interface TouchedTrip {
  readonly about: string;
  readonly travellers: readonly string[];
  /** The local date (YYYY-MM-DD) on which the first touched segment departs. */
  readonly departs: string;
  /** When the whole trip begins and is over, instants. */
  readonly departsAt: string;
  readonly endsAt: string;
}

/**
 * A page of the trips that a crisis touches, by day of departure; some pages touch none. What comes next is the next of `shards`
 * shards of the day, or where it is but one the same shard of the next day. One query of an index.
 */
export async function touchedFrom(
  table: Table,
  scope: Scope,
  { day, shard, behind }: Place,
  shards: typeof DAY_SHARDS | 1 = DAY_SHARDS,
): Promise<{ readonly trips: readonly TouchedTrip[]; readonly read: number; readonly next: Place | undefined }> {
  const page = await tripsOfDay(table, { does: 'departs', day, shard }, behind);
  return {
    trips: page.trips.flatMap((trip) => touchedTrip(scope, trip)),
    read: page.trips.length,
    next: page.behind ? { day, shard, behind: page.behind } : nextOf(scope, day, shard, shards),
  };
}

function touchedTrip(scope: Scope, trip: DayTrip): readonly TouchedTrip[] {
  const [first] = [...touched(scope, trip.segments)].sort((a, b) => a.departsAt.localeCompare(b.departsAt));
  const span = spanOf(trip.segments);
  if (!first || !span) return [];
  const { travellers } = trip;
  const departs = first.departs.slice(0, 10);
  return [
    { about: aboutTrip(trip), travellers, departs, departsAt: span.first.departsAt, endsAt: span.last.arrivesAt },
  ];
}

function nextOf({ to }: Scope, day: string, shard: number, shards: number): Place | undefined {
  if (shards > 1 && shard + 1 < shards) return { day, shard: shard + 1 };
  const next = dayAfter(day);
  return next <= to ? { day: next, shard: shards === 1 ? shard : 0 } : undefined;
}
