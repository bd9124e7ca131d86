import { isDeepStrictEqual } from 'node:util';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Happening } from '../platform/happening.ts';
import { bookingKey, bookingPartition, digitsKey } from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import { travellerId } from '../travellers/identity.ts';
import { newProfile, withEmail } from '../travellers/new-profile.ts';
import type { Profile } from '../travellers/profile.ts';
import { profileOf, profileWrites, type Table, type Writes } from '../travellers/profile-store.ts';
import { withBooking } from '../travellers/rules/trips.ts';
import { cardsOf } from '../travellers/store.ts';
import { type KeptBooking, keptBooking } from './kept-booking.ts';
import { asDigits, type BookedTraveller, type Booking, movedFrom } from './rules.ts';

/**
 * Keeps a booking together with everything that copies it, in one transaction. Says `unchanged` and writes nothing where the
 * same booking is there already. A booking whose first date moved takes the place of the one it was.
 * @throws TransactionCanceledException where others keep writing the same records.
 */
export async function keepBooking(table: Table, booking: Booking, now: Date): Promise<'written' | 'unchanged'> {
  const known = await bookingsAt(table, booking.system, booking.locator);
  if (isThere(known, booking)) return 'unchanged';
  // A transaction holds 100 writes. The booking itself comes last: until then, the same file does the rest again.
  const large = booking.travellers.length > PEOPLE_AT_ONCE;
  if (large)
    for (let from = 0; from < booking.travellers.length; from += PEOPLE_AT_ONCE)
      await keepPeople(table, booking, booking.travellers.slice(from, from + PEOPLE_AT_ONCE), now);
  return keepAll(table, booking, large, now);
}

/** As many people as fit into one transaction, each with a record and a card or two. */
const PEOPLE_AT_ONCE = 30;

const keepPeople = (table: Table, booking: Booking, some: readonly BookedTraveller[], now: Date): Promise<void> =>
  transact<void>(table.client, async () => {
    const people = await Promise.all(some.map((person) => recordOf(table, person, now)));
    return {
      writes: unique(people).flatMap(({ before, after }) => personWrites(table.name, booking, before, after, now)),
      result: undefined,
    };
  });

const isThere = (known: readonly KeptBooking[], booking: Booking): boolean =>
  known.some(
    ({ starts, segments, people }) =>
      starts === booking.starts && isDeepStrictEqual([segments, people], [booking.segments, booking.travellers]),
  );

const keepAll = (table: Table, booking: Booking, peopleAreKept: boolean, now: Date): Promise<'written' | 'unchanged'> =>
  transact<'written' | 'unchanged'>(table.client, async () => {
    const known = await bookingsAt(table, booking.system, booking.locator);
    if (isThere(known, booking)) return { writes: [], result: 'unchanged' };
    const same = known.find(({ starts }) => starts === booking.starts);
    const people = await Promise.all(booking.travellers.map((person) => recordOf(table, person, now)));
    const travellers = [...new Set(people.map(({ after }) => after.traveller))];
    const moved = known.filter((older) => movedFrom(older, { starts: booking.starts, travellers }, now));
    const left = [...(same ? [same] : []), ...moved]
      .flatMap((older) => older.travellers)
      .filter((traveller) => !travellers.includes(traveller));
    const without = (await Promise.all([...new Set(left)].map((traveller) => profileOf(table, traveller)))).flatMap(
      (found) => (found && !travellers.includes(found.traveller) ? [{ before: found, after: found }] : []),
    );
    const happened = { what: whatOf(booking, same ?? moved[0]), at: now.toISOString(), travellers, ...nameOf(booking) };
    return {
      writes: [
        ...bookingWrites(table.name, booking, travellers, happened),
        ...moved.flatMap((older) => bookingDeletes(table.name, older)),
        ...(peopleAreKept ? [] : unique(people)).flatMap(({ before, after }) =>
          personWrites(table.name, booking, before, after, now),
        ),
        ...without.flatMap(({ before, after }) =>
          personWrites(table.name, { ...booking, segments: [] }, before, after, now),
        ),
      ],
      result: 'written',
    };
  });

/** Everything that is kept under a locator: one booking, or several of different years. One consistent query. */
async function bookingsAt(table: Table, system: string, locator: string): Promise<readonly KeptBooking[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :booking',
      ExpressionAttributeValues: { ':booking': bookingPartition(system, locator) },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => keptBooking.parse(item));
}

interface Rewritten {
  /** Missing for somebody new. */
  readonly before: Profile | undefined;
  readonly after: Profile;
}

async function recordOf(table: Table, person: BookedTraveller, now: Date): Promise<Rewritten> {
  const id = travellerId(await cardsOf(table, person.phone), person);
  const before = await profileOf(table, id);
  const at = now.toISOString();
  return { before, after: before ? withEmail(before, person.email, at) : newProfile(id, person, at) };
}

/** Each record once, though a booking may name a person twice. */
const unique = (people: readonly Rewritten[]): readonly Rewritten[] => [
  ...new Map(people.map((person) => [person.after.traveller, person])).values(),
];

function personWrites(
  tableName: string,
  booking: Booking,
  before: Profile | undefined,
  after: Profile,
  now: Date,
): Writes {
  const reference = `${booking.system} ${booking.locator}`;
  const trips = booking.segments.map((segment) => ({ ...segment, booking: reference }));
  const rewritten = withBooking(after, reference, trips, now);
  if (isDeepStrictEqual(before, rewritten)) return [];
  return profileWrites(tableName, before, { ...rewritten, version: after.version + 1 });
}

function bookingWrites(
  tableName: string,
  booking: Booking,
  travellers: readonly string[],
  happened: Happening,
): Writes {
  const { system, locator, starts, segments } = booking;
  const kept = { system, locator, starts, segments, people: booking.travellers, travellers };
  return [
    { Put: { TableName: tableName, Item: { ...bookingKey(system, locator, starts), ...kept, happened } } },
    { Put: { TableName: tableName, Item: { ...digitsKey(asDigits(locator), system, locator, starts), ...kept } } },
  ];
}

const bookingDeletes = (tableName: string, { system, locator, starts }: KeptBooking): Writes => [
  { Delete: { TableName: tableName, Key: bookingKey(system, locator, starts) } },
  { Delete: { TableName: tableName, Key: digitsKey(asDigits(locator), system, locator, starts) } },
];

const nameOf = ({ system, locator, starts }: Booking) => ({ booking: `${system} ${locator} ${starts}` });

const whatOf = (booking: Booking, older: KeptBooking | undefined): string => {
  if (booking.segments.every(({ status }) => status === 'cancelled')) return 'booking.cancelled';
  return older ? 'booking.changed' : 'booking.imported';
};
