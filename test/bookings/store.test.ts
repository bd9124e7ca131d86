import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSoon } from '../../lambdas/bookings/rules/span.ts';
import { asDigits, type Booking } from '../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { shardOf } from '../../lambdas/platform/table.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());
const table = () => here.table;

const NOW = new Date('2026-11-22T12:00:00Z');
const PHONE = '+37061234567';
const booking = (locator: string, people: readonly string[], to = 'Oslo'): Booking => ({
  system: 'demo',
  locator,
  starts: '2026-12-05',
  segments: [
    {
      kind: 'flight',
      service: 'BT 341',
      from: 'Vilnius',
      to,
      departs: '2026-12-05T07:40',
      departsZone: 'Europe/Vilnius',
      departsAt: '2026-12-05T05:40:00Z',
      arrives: '2026-12-05T08:35',
      arrivesZone: 'Europe/Oslo',
      arrivesAt: '2026-12-05T07:35:00Z',
      status: 'confirmed',
    },
  ],
  travellers: people.map((name) => ({ name, familyName: 'P', phone: PHONE, email: '', language: 'lt' })),
});
const items = () => here.items();

it('keeps a booking with the card of each traveller, and finds the same person again', async () => {
  expect(await keepBooking(table(), booking('AAAAAA', ['Rasa']), NOW)).toBe('written');
  expect(await keepBooking(table(), booking('BBBBBB', ['rasa ']), NOW)).toBe('written');
  const cards = await cardsOf(table(), PHONE);
  expect(cards).toHaveLength(1);
  expect(cards[0]?.trips.map(({ booking }) => booking)).toEqual(['demo AAAAAA', 'demo BBBBBB']);
});

it('writes nothing the second time', async () => {
  const before = await items();
  expect(await keepBooking(table(), booking('AAAAAA', ['Rasa']), NOW)).toBe('unchanged');
  expect(await items()).toEqual(before);
});

it('replaces the trip on the card when the booking changes', async () => {
  expect(await keepBooking(table(), booking('AAAAAA', ['Rasa'], 'Bergen'), NOW)).toBe('written');
  const [card] = await cardsOf(table(), PHONE);
  expect(card?.trips.map(({ to }) => to).sort()).toEqual(['Bergen', 'Oslo']);
});

it('loses no trip when twenty bookings of one person are kept at once', async () => {
  const locators = Array.from({ length: 20 }, (_, n) => `RACE${String(n).padStart(2, '0')}`);
  const kept = await Promise.allSettled(
    locators.map((locator) => keepBooking(table(), booking(locator, ['Ona']), NOW)),
  );
  const failed = kept.filter(({ status }) => status === 'rejected').length;
  const ona = (await cardsOf(table(), PHONE)).find(({ name }) => name === 'Ona');
  expect(ona?.trips).toHaveLength(20 - failed);
  expect(failed).toBe(0);
});

it('gives two people on one number a card each', async () => {
  expect((await cardsOf(table(), PHONE)).map(({ name }) => name).sort()).toEqual(['Ona', 'Rasa']);
});

const moved = (starts: string): Booking => ({
  ...booking('MOVED1', ['Jonas']),
  starts,
  segments: booking('MOVED1', ['Jonas']).segments.map((segment) => ({
    ...segment,
    departs: `${starts}T07:40`,
    departsAt: `${starts}T05:40:00Z`,
    arrives: `${starts}T08:35`,
    arrivesAt: `${starts}T07:35:00Z`,
  })),
});
const bookings = async (locator: string) =>
  (await items()).filter(({ pk }) => pk.startsWith(`BOOKING#demo#${locator}`));

it('puts a booking whose first date moved in the place of the one it was', async () => {
  await keepBooking(table(), moved('2026-12-05'), NOW);
  await keepBooking(table(), moved('2026-12-07'), NOW);
  expect((await bookings('MOVED1')).map(({ sk }) => sk)).toEqual(['STARTS#2026-12-07']);
  const jonas = (await cardsOf(table(), PHONE)).find(({ name }) => name === 'Jonas');
  expect(jonas?.trips.map(({ departs }) => departs)).toEqual(['2026-12-07T07:40']);
});

it('leaves an older booking alone whose locator is used again', async () => {
  await keepBooking(table(), moved('2027-12-07'), new Date('2027-11-01T00:00:00Z'));
  expect((await bookings('MOVED1')).map(({ sk }) => sk)).toEqual(['STARTS#2026-12-07', 'STARTS#2027-12-07']);
});

it('takes a trip from whoever is no longer on the booking', async () => {
  await keepBooking(table(), booking('PAIR01', ['Lina', 'Tomas']), NOW);
  await keepBooking(table(), booking('PAIR01', ['Lina']), NOW);
  const of = (name: string) => cardsOf(table(), PHONE).then((cards) => cards.find((card) => card.name === name)?.trips);
  expect(await of('Lina')).toHaveLength(1);
  expect(await of('Tomas')).toEqual([]);
});

it('keeps a charter of two hundred, and writes nothing the second time', async () => {
  const people = Array.from({ length: 200 }, (_, n) => `Guest ${n}`);
  const charter = { ...booking('GROUP1', people) };
  const travellers = charter.travellers.map((guest, n) => ({ ...guest, phone: `+3706000${1000 + n}` }));
  expect(await keepBooking(table(), { ...charter, travellers }, NOW)).toBe('written');
  expect((await cardsOf(table(), '+37060001199'))[0]?.trips).toHaveLength(1);
  const before = await items();
  expect(await keepBooking(table(), { ...charter, travellers }, NOW)).toBe('unchanged');
  expect(await items()).toEqual(before);
});

it('takes the trip from two hundred when one of them stays', async () => {
  const trips = async (n: number) => (await cardsOf(table(), `+3706000${1000 + n}`))[0]?.trips.length;
  const stays = { ...booking('GROUP1', ['Guest 0']) };
  const travellers = stays.travellers.map((guest) => ({ ...guest, phone: '+37060001000' }));
  expect(await keepBooking(table(), { ...stays, travellers }, NOW)).toBe('written');
  expect([await trips(0), await trips(1), await trips(199)]).toEqual([1, 0, 0]);
});

it('refuses, with the reason and without a trace, what the table cannot hold', async () => {
  const before = await items();
  const long = booking('LONG01', ['Rasa']);
  const segments = Array.from({ length: 1500 }, () => long.segments).flat();
  const refused = { refused: expect.stringMatching(/more than the table can hold/) };
  expect(await keepBooking(table(), { ...long, segments }, NOW)).toEqual(refused);
  const many = booking(
    'MANY01',
    Array.from({ length: 1001 }, (_, n) => `Guest ${n}`),
  );
  expect(await keepBooking(table(), many, NOW)).toEqual({ refused: expect.stringMatching(/at most 1000 travellers/) });
  expect(await items()).toEqual(before);
});

it('stands among the days on which it begins and ends, where it is held, and nowhere when it is cancelled', async () => {
  const days = async (locator: string) =>
    (await items())
      .filter(({ pk }) => pk.endsWith(`#${locator}`) || pk === `DIGITS#${asDigits(locator)}`)
      .flatMap(({ departsPartition, returnsPartition }) => [departsPartition, returnsPartition].filter(Boolean));
  const trip = booking('DAYS11', ['Rasa']);
  const shard = shardOf('demo', 'DAYS11');
  await keepBooking(table(), trip, NOW);
  expect(await days('DAYS11')).toEqual([`DEPARTS#2026-12-05#${shard}`, `RETURNS#2026-12-05#${shard}`]);
  const segments = trip.segments.map((segment) => ({ ...segment, status: 'cancelled' as const }));
  await keepBooking(table(), { ...trip, segments }, NOW);
  expect(await days('DAYS11')).toEqual([]);
});

it.each([
  ['2026-12-03T05:39:59Z', false],
  ['2026-12-03T05:40:00Z', true],
  ['2026-12-05T05:39:59Z', true],
  ['2026-12-05T05:40:00Z', false],
])('begins soon, at %s: %s', (now, soon) => {
  expect(isSoon(booking('SOON11', []).segments, new Date(now))).toBe(soon);
});
