import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { keptBooking } from '../../bookings/kept-booking.ts';
import { DEPARTS_INDEX, dayPartition, RETURNS_INDEX } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { MattersPage } from './matter.ts';

const dayTrip = keptBooking.omit({ people: true });

/** A booking as the indexes of days have it. */
export type DayTrip = z.infer<typeof dayTrip>;

/** Few enough that a page with its messages is written in a second or two. */
const PAGE = 50;

const INDEXES = { departs: DEPARTS_INDEX, returns: RETURNS_INDEX };

/** A page of the trips that begin, or end, on the local date `day` (`YYYY-MM-DD`) and lie in one shard, the first first. One query of an index. */
export async function tripsOfDay(
  table: Table,
  { does, day, shard }: { readonly does: 'departs' | 'returns'; readonly day: string; readonly shard: number },
  behind: MattersPage['behind'],
): Promise<{ readonly trips: readonly DayTrip[]; readonly behind: MattersPage['behind'] }> {
  const { name, partition } = INDEXES[does];
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: name,
      KeyConditionExpression: `${partition} = :day`,
      ExpressionAttributeValues: { ':day': dayPartition(does, day, shard) },
      ExclusiveStartKey: behind,
      Limit: PAGE,
    }),
  );
  return { trips: Items.map((item) => dayTrip.parse(item)), behind: LastEvaluatedKey as MattersPage['behind'] };
}
