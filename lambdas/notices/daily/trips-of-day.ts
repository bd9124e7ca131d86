import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keptBooking } from '../../bookings/kept-booking.ts';
import { DEPARTS_INDEX, dayPartition, RETURNS_INDEX } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { dayOf, RUNS, type Run } from '../rules/daily-run.ts';

/** One part of a run: what the agency's date `date` (`YYYY-MM-DD`) has in one shard, from behind `behind` on. */
export const shard = z.object({
  run: z.enum(Object.keys(RUNS) as [Run, ...Run[]]),
  date: z.iso.date(),
  shard: z.int().nonnegative(),
  behind: z.record(z.string(), z.string()).optional(),
});

export type Shard = z.infer<typeof shard>;

const dayTrip = keptBooking.omit({ people: true });

/** A booking as the indexes of days have it. */
export type DayTrip = z.infer<typeof dayTrip>;

/** Few enough that a page with its messages is written in a second or two. */
const PAGE = 50;

const INDEXES = { departs: DEPARTS_INDEX, returns: RETURNS_INDEX };

/** A page of the trips of a shard, those that begin or end first. One query of an index. */
export async function tripsOfDay(
  table: Table,
  { run, date, shard, behind }: Shard,
): Promise<{ readonly trips: readonly DayTrip[]; readonly behind: Shard['behind'] }> {
  const { does } = RUNS[run];
  const { name, partition } = INDEXES[does];
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: name,
      KeyConditionExpression: `${partition} = :day`,
      ExpressionAttributeValues: { ':day': dayPartition(does, dayOf(run, date), shard) },
      ExclusiveStartKey: behind,
      Limit: PAGE,
    }),
  );
  return { trips: Items.map((item) => dayTrip.parse(item)), behind: LastEvaluatedKey as Shard['behind'] };
}
