import { isDeepStrictEqual } from 'node:util';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import { CLAIMS_DAYS } from '../calendar/retention.ts';
import type { Happening } from '../platform/happening.ts';
import {
  bookingKey,
  bookingPartition,
  DEPARTS_INDEX,
  dayPartition,
  digitsKey,
  EXPIRES,
  RETURNS_INDEX,
  shardOf,
} from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import { travellerId } from '../travellers/identity.ts';
import { newProfile, withEmail } from '../travellers/new-profile.ts';
import type { Profile } from '../travellers/profile.ts';
import { profileOf, profileWrites, type Table, type Writes } from '../travellers/profile-store.ts';
import { withBooking } from '../travellers/rules/trips.ts';
import { mindingStops } from '../travellers/stopped.ts';
import { cardsOf } from '../travellers/store.ts';
import type { Kept } from './import-trips.ts';
import { type KeptBooking, keptBooking } from './kept-booking.ts';
import { isSoon, spanOf } from './rules/span.ts';
import {
  asDigits,
  type BookedTraveller,
  type Booking,
  movedFrom,
  TOO_MANY_TRAVELLERS,
  TRAVELLERS_AT_MOST,
  tooMuch,
} from './rules.ts';

/**
 * Keeps a booking together with everything that copies it, in one transaction. Says `unchanged` and writes nothing where the
 * same booking is there already. A booking whose first date moved takes the place of the one it was.
 * @throws TransactionCanceledException where others keep writing the same records.
 */
export async function keepBooking(table: Table, booking: Booking, now: Date): Promise<Kept> {
  if (booking.travellers.length > TRAVELLERS_AT_MOST) return { refused: TOO_MANY_TRAVELLERS };
  const kept = await keepWhole(table, booking, now);
  if (kept !== 'too many') return kept;
  const change = await changeOf(table, booking, now);
  const people = change === 'unchanged' ? [] : change.people;
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const refused = await keepPeople(table, booking, people.slice(from, from + PEOPLE_AT_ONCE), now);
    if (refused) return refused;
  }
  // The booking itself comes last: until then, the same file does the rest again.
  return keepBehindPeople(table, booking, now);
}

/** As many people as fit into one transaction of 100 writes, each with a record and a card or two. */
const PEOPLE_AT_ONCE = 30;

type Refused = Exclude<Kept, string>;

const keepWhole = (table: Table, booking: Booking, now: Date): Promise<Kept | 'too many'> =>
  transact<Kept | 'too many'>(table.client, async () => {
    const change = await changeOf(table, booking, now);
    if (change === 'unchanged') return { writes: [], result: change };
    const own = limited(ownWrites(table.name, booking, change, now), 'written');
    if (own.result !== 'written') return { writes: [], result: own.result };
    if (change.people.length > PEOPLE_AT_ONCE) return { writes: [], result: 'too many' };
    return limited([...own.writes, ...peopleWrites(table.name, booking, change.people, now)], 'written');
  });

const keepPeople = (table: Table, booking: Booking, some: readonly Change[], now: Date): Promise<Refused | undefined> =>
  transact<Refused | undefined>(table.client, async () => {
    const people = await Promise.all(some.map((person) => again(table, person, now)));
    return limited(peopleWrites(table.name, booking, people, now), undefined);
  });

const keepBehindPeople = (table: Table, booking: Booking, now: Date): Promise<Kept> =>
  transact<Kept>(table.client, async () => {
    const change = await changeOf(table, booking, now);
    return change === 'unchanged'
      ? { writes: [], result: change }
      : { writes: ownWrites(table.name, booking, change, now), result: 'written' };
  });

/** The writes and what to say of them, or a refusal where they are more than the table takes at once. */
const limited = <const Result>(writes: Writes, result: Result): { writes: Writes; result: Result | Refused } => {
  const refused = tooMuch(writes.map(({ Put }) => Put?.Item));
  return refused === undefined ? { writes, result } : { writes: [], result: { refused } };
};

/** What a booking does to the table, for whom, and which bookings it takes the place of. */
interface BookingChange {
  readonly people: readonly Change[];
  /** Our ids of those who travel. */
  readonly travellers: readonly string[];
  readonly older: KeptBooking | undefined;
  readonly moved: readonly KeptBooking[];
}

async function changeOf(table: Table, booking: Booking, now: Date): Promise<BookingChange | 'unchanged'> {
  const known = await bookingsAt(table, booking.system, booking.locator);
  if (isThere(known, booking)) return 'unchanged';
  const booked = unique(await Promise.all(booking.travellers.map((person) => recordOf(table, person, now))));
  const travellers = booked.map(({ after }) => after.traveller);
  const same = known.find(({ starts }) => starts === booking.starts);
  const moved = known.filter((each) => movedFrom(each, { starts: booking.starts, travellers }, now));
  const left = [...(same ? [same] : []), ...moved].flatMap((each) => each.travellers);
  const records = await Promise.all([...new Set(left)].map((traveller) => profileOf(table, traveller)));
  const without = unique(records.flatMap((found) => (found ? [{ before: found, after: found }] : [])));
  const people = [...booked, ...without.filter(({ after }) => !travellers.includes(after.traveller))];
  return { people, travellers, older: same ?? moved[0], moved };
}

const isThere = (known: readonly KeptBooking[], booking: Booking): boolean =>
  known.some(
    ({ starts, segments, people }) =>
      starts === booking.starts && isDeepStrictEqual([segments, people], [booking.segments, booking.travellers]),
  );

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

/** What a booking does to a traveller's record. */
interface Change {
  /** Missing for somebody new. */
  readonly before: Profile | undefined;
  readonly after: Profile;
  /** How the booking names them; missing for somebody who is no longer on it. */
  readonly person?: BookedTraveller;
}

async function recordOf(table: Table, person: BookedTraveller, now: Date): Promise<Change> {
  const id = travellerId(await cardsOf(table, person.phone), person);
  const before = await profileOf(table, id);
  const at = now.toISOString();
  const told = before ? withEmail(before, person.email, at) : newProfile(id, person, at);
  return { before, after: told === before ? told : await mindingStops(table, before, told), person };
}

/** The same change, from the record as it is now. */
async function again(table: Table, { after, person }: Change, now: Date): Promise<Change> {
  if (person) return recordOf(table, person, now);
  const found = (await profileOf(table, after.traveller)) ?? after;
  return { before: found, after: found };
}

/** Each record once, though a booking may name a person twice. */
const unique = (people: readonly Change[]): readonly Change[] => [
  ...new Map(people.map((person) => [person.after.traveller, person])).values(),
];

function peopleWrites(tableName: string, booking: Booking, people: readonly Change[], now: Date): Writes {
  const reference = `${booking.system} ${booking.locator}`;
  const trips = booking.segments.map((segment) => ({ ...segment, booking: reference }));
  return people.flatMap(({ before, after, person }) => {
    const rewritten = withBooking(after, reference, person ? trips : [], now);
    if (isDeepStrictEqual(before, rewritten)) return [];
    return profileWrites(tableName, before, { ...rewritten, version: after.version + 1 });
  });
}

/** The booking's own items, without the records of its people. */
function ownWrites(tableName: string, booking: Booking, change: BookingChange, now: Date): Writes {
  const { system, locator, starts, segments } = booking;
  const { travellers, older, moved } = change;
  const happened: Happening = {
    what: whatOf(booking, older),
    at: now.toISOString(),
    travellers,
    booking: `${system} ${locator} ${starts}`,
    ...(isSoon(segments, now) ? { soon: 'yes' } : {}),
  };
  const [last] = [spanOf(segments)?.last.arrivesAt ?? '', now.toISOString()].sort().reverse();
  const kept = {
    ...{ system, locator, starts, segments, people: booking.travellers, travellers },
    [EXPIRES]: forgottenAt(last ?? now, CLAIMS_DAYS),
  };
  return [
    {
      Put: {
        TableName: tableName,
        Item: { ...bookingKey(system, locator, starts), ...kept, ...daysOf(booking), happened },
      },
    },
    { Put: { TableName: tableName, Item: { ...digitsKey(asDigits(locator), system, locator, starts), ...kept } } },
    ...moved.flatMap((each) => bookingDeletes(tableName, each)),
  ];
}

/** Where the indexes have a booking: the local dates on which it begins and ends. */
function daysOf({ system, locator, segments }: Booking): { readonly [attribute: string]: string } {
  const span = spanOf(segments);
  if (!span) return {};
  const { first, last } = span;
  const shard = shardOf(system, locator);
  return {
    [DEPARTS_INDEX.partition]: dayPartition('departs', first.departs.slice(0, 10), shard),
    [DEPARTS_INDEX.order]: `${first.departsAt}#${system}#${locator}`,
    [RETURNS_INDEX.partition]: dayPartition('returns', last.arrives.slice(0, 10), shard),
    [RETURNS_INDEX.order]: `${last.arrivesAt}#${system}#${locator}`,
  };
}

const bookingDeletes = (tableName: string, { system, locator, starts }: KeptBooking): Writes => [
  { Delete: { TableName: tableName, Key: bookingKey(system, locator, starts) } },
  { Delete: { TableName: tableName, Key: digitsKey(asDigits(locator), system, locator, starts) } },
];

const whatOf = (booking: Booking, older: KeptBooking | undefined): string => {
  if (booking.segments.every(({ status }) => status === 'cancelled')) return 'booking.cancelled';
  return older ? 'booking.changed' : 'booking.imported';
};
