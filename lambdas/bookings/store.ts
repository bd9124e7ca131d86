import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { bookingKey, cardKey, travellerKey } from '../platform/table.ts';
import type { CallCard } from '../travellers/call-card.ts';
import { travellerId } from '../travellers/identity.ts';
import { withBooking } from '../travellers/rules.ts';
import { cardsOf } from '../travellers/store.ts';
import type { BookedTraveller, Booking } from './rules.ts';

interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/**
 * Keeps a booking together with everything that copies it, in one transaction. Says `unchanged` and writes nothing where the
 * same booking is there already. Whoever changes a card at the same time makes it start over.
 * @throws TransactionCanceledException where five starts did not suffice.
 */
export async function keepBooking(table: Table, booking: Booking, attempt = 1): Promise<'written' | 'unchanged'> {
  const key = bookingKey(booking.system, booking.locator, booking.starts);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  const item = { ...key, segments: booking.segments, travellers: booking.travellers };
  if (isDeepStrictEqual(Item, item)) return 'unchanged';
  const copies = await Promise.all(booking.travellers.map((person) => copiesOf(table, booking, person)));
  try {
    await table.client.send(
      new TransactWriteCommand({ TransactItems: [{ Put: { TableName: table.name, Item: item } }, ...copies.flat()] }),
    );
    return 'written';
  } catch (error) {
    if ((error as Error).name !== 'TransactionCanceledException' || attempt >= 5) throw error;
    return keepBooking(table, booking, attempt + 1);
  }
}

async function copiesOf(table: Table, booking: Booking, person: BookedTraveller) {
  const cards = await cardsOf(table, person.phone);
  const traveller = travellerId(cards, person);
  const seen = cards.find((card) => card.traveller === traveller);
  const reference = `${booking.system} ${booking.locator}`;
  const trips = booking.segments.map(({ arrives: _, arrivesZone: __, ...segment }) => ({
    ...segment,
    booking: reference,
  }));
  const card = withBooking(seen ?? newCard(traveller, person), reference, trips);
  return [
    { Put: { TableName: table.name, Item: { ...travellerKey(traveller), ...person } } },
    {
      Put: {
        TableName: table.name,
        Item: { ...cardKey(person.phone, traveller), ...card },
        ...(seen
          ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': seen.version } }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
  ];
}

const newCard = (traveller: string, person: BookedTraveller): CallCard => ({
  traveller,
  name: person.name,
  familyName: person.familyName,
  language: person.language,
  trips: [],
  version: 0,
});
