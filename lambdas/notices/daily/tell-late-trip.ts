import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { keptBooking } from '../../bookings/kept-booking.ts';
import { spanOf } from '../../bookings/rules/span.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { missedRun } from '../rules/daily-run.ts';
import type { NoticeSettings } from '../settings.ts';
import { writeOnce } from '../write-once.ts';
import { noticesOfMatters } from './notices-of-matters.ts';
import { MATTER_OF_TRIP } from './trip-matters.ts';

/** A booking of which something was told: its key, and what. */
export interface LateTrip {
  readonly what: string;
  readonly key: { readonly pk: string; readonly sk: string };
}

/** Reminds of a trip whose run is over already, where that is of use: what was told before in the same words is not told again. */
export async function tellLateTrip(
  table: Table,
  { what, key }: LateTrip,
  settings: NoticeSettings,
  now: Date,
): Promise<void> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  // It moved to another day meanwhile, which is told by itself.
  if (!Item) return;
  const trip = keptBooking.parse(Item);
  const first = spanOf(trip.segments)?.first;
  const change = what === 'booking.changed' ? 'changed' : 'came in';
  if (!first || !missedRun(change, first.departs.slice(0, 10), settings.zone, now)) return;
  const matters = [MATTER_OF_TRIP.reminder(trip)];
  const { chosen } = await noticesOfMatters(table, { template: 'reminder' }, matters, settings, now);
  await writeOnce(
    table,
    chosen.map(({ notice }) => notice),
    settings.keepDays,
  );
}
