import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { BOOKING_PREFIX, digitsPartition } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type KeptBooking, keptBooking } from './kept-booking.ts';

/** Every booking, also of years past, whose locator is keyed by these telephone digits. One consistent query. */
export async function bookingsByDigits(table: Table, digits: string): Promise<readonly KeptBooking[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :digits AND begins_with(sk, :booking)',
      ExpressionAttributeValues: { ':digits': digitsPartition(digits), ':booking': BOOKING_PREFIX },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => keptBooking.parse(item));
}
