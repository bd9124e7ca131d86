import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import type { Command } from '../../lambdas/travellers/command.ts';
import { keepTraveller } from '../../lambdas/travellers/keep-traveller.ts';
import { mergeTravellers } from '../../lambdas/travellers/merge-travellers.ts';
import { person } from '../../lambdas/travellers/person.ts';
import { profileOf } from '../../lambdas/travellers/profile-store.ts';
import { cardsFrom } from '../../lambdas/travellers/rules/card.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';
import { NOW, OPERATOR, trip } from './any-profile.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const RASA = '+37061234567';
const { booking: _, ...segment } = trip();
const booked = (locator: string, name = 'Rasa', phone = RASA): Booking => ({
  system: 'demo',
  locator,
  starts: '2026-12-05',
  segments: [segment],
  travellers: [{ name, familyName: 'Petraitytė', phone, email: '', language: 'lt' }],
});
const command = (traveller: string, does: Command, now = NOW) =>
  changeTraveller(here.table, traveller, does, OPERATOR, () => [], now);
const idOf = async (number: string, name = 'Rasa') =>
  (await cardsOf(here.table, number)).find((card) => card.name === name)?.traveller ?? 'nobody';
const bookings = async () => (await here.items()).filter(({ pk }) => /^(BOOKING|DIGITS)#/.test(pk));

/** All cards in the table are those that the records make, and no other. */
async function cardsAreRight(): Promise<void> {
  const items = await here.items();
  const ids = items.filter(({ sk }) => sk === 'PROFILE').map(({ pk }) => pk.slice('TRAVELLER#'.length));
  const records = new Map(
    (await Promise.all(ids.map((id) => profileOf(here.table, id)))).map((r) => [r?.traveller, r]),
  );
  const made = [...records.values()].flatMap((record) => (record ? cardsFrom(record) : []));
  const written = await Promise.all(
    [...new Set(made.map(({ number }) => number))].map((number) => cardsOf(here.table, number)),
  );
  expect(items.filter(({ pk }) => pk.startsWith('NUMBER#'))).toHaveLength(made.length);
  for (const { card } of made) expect(written.flat()).toContainEqual(JSON.parse(JSON.stringify(card)));
}

describe('a command on a record', () => {
  it('that changes a phone moves cards only: no booking is written', async () => {
    await keepBooking(here.table, booked('AAAAAA'), NOW);
    const rasa = await idOf(RASA);
    const before = await bookings();
    await command(rasa, { does: 'add phone', number: '+37060000001' });
    await command(rasa, { does: 'remove phone', number: RASA });
    expect(await cardsOf(here.table, RASA)).toEqual([]);
    expect((await cardsOf(here.table, '+37060000001'))[0]?.trips[0]?.to).toBe('Oslo');
    expect(await bookings()).toEqual(before);
    await cardsAreRight();
    await command(rasa, { does: 'add phone', number: RASA });
  });

  it('finds the same person when the old number is booked again', async () => {
    const rasa = await idOf(RASA);
    await keepBooking(here.table, booked('BBBBBB'), NOW);
    expect(await idOf(RASA)).toBe(rasa);
    await cardsAreRight();
  });

  it('given twice at once is done once; the other is decided anew and refused', async () => {
    const rasa = await idOf(RASA);
    const outcomes = await Promise.all([command(rasa, { does: 'hold' }), command(rasa, { does: 'hold' })]);
    expect(outcomes.filter((outcome) => 'profile' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: expect.stringMatching(/frozen already/) });
    await cardsAreRight();
  });

  it('thaws with the departure date, and not with another', async () => {
    const rasa = await idOf(RASA);
    expect(await command(rasa, { does: 'release', proof: '0612' })).toMatchObject({ refused: /stays frozen/ });
    expect((await cardsOf(here.table, RASA))[0]?.hold?.by).toBe('operator');
    expect(await command(rasa, { does: 'release', proof: '0512' })).toMatchObject({ what: 'account thawed' });
    expect((await cardsOf(here.table, RASA))[0]?.hold).toBeUndefined();
  });

  it('thaws with the PIN where one is set, and no longer with the date; the PIN itself is kept nowhere', async () => {
    const rasa = await idOf(RASA);
    await command(rasa, { does: 'set pin', pin: '834592' });
    await command(rasa, { does: 'hold' });
    expect(await command(rasa, { does: 'release', proof: '0512' })).toMatchObject({ refused: /not their PIN/ });
    expect(await command(rasa, { does: 'release', proof: '834591' })).toMatchObject({ refused: /not their PIN/ });
    expect(await command(rasa, { does: 'release', proof: '834592' })).toMatchObject({ what: 'account thawed' });
    expect(JSON.stringify(await here.items())).not.toContain('834592');
  });

  it('loses none of ten that come at once', async () => {
    const rasa = await idOf(RASA);
    const more = Array.from({ length: 8 }, (_, n) => `+3706100000${n}`);
    await Promise.all(more.map((number) => command(rasa, { does: 'add phone', number })));
    const profile = await profileOf(here.table, rasa);
    expect(profile?.phones.map(({ number }) => number).sort()).toEqual(['+37060000001', ...more, RASA].sort());
    await cardsAreRight();
  });

  it('tells the timeline, by an attribute of the item that is new with every write', async () => {
    const rasa = await idOf(RASA);
    const happened = async () => (await here.items(`TRAVELLER#${rasa}`))[0]?.['happened'];
    const [first] = [await command(rasa, { does: 'note', text: 'bag' }).then(happened)];
    const second = await command(rasa, { does: 'note', text: 'bag' }).then(happened);
    expect(first).toMatchObject({
      what: 'traveller.note',
      about: 'bag',
      by: 'operator',
      who: 'ona',
      travellers: [rasa],
    });
    expect(second).not.toEqual(first);
  });

  it('with nothing new writes nothing', async () => {
    const rasa = await idOf(RASA);
    const before = await here.items();
    expect(await command(rasa, { does: 'speak', language: 'lt' })).not.toHaveProperty('what');
    expect(await here.items()).toEqual(before);
  });

  it('for nobody is refused', async () => {
    expect(await command('nobody', { does: 'hold' })).toEqual({ refused: 'There is no such traveller.' });
  });

  it('brings its messages in the same transaction, or neither is written', async () => {
    const rasa = await idOf(RASA);
    const put = (condition: string) => () => [
      { Put: { TableName: here.table.name, Item: { pk: 'X', sk: 'X' }, ConditionExpression: condition } },
    ];
    const hold = (condition: string) =>
      changeTraveller(here.table, rasa, { does: 'hold' }, OPERATOR, put(condition), NOW);
    await expect(hold('attribute_exists(pk)')).rejects.toThrow(/Transaction/);
    expect((await profileOf(here.table, rasa))?.hold).toBeUndefined();
    expect(await hold('attribute_not_exists(pk)')).toHaveProperty('profile');
    expect(await here.items('X')).toHaveLength(1);
    await command(rasa, { does: 'release', proof: '834592' });
  });
});

describe('a merge', () => {
  it('rewrites both records and all their cards; bookings made under either name reach the one', async () => {
    const OTHER = '+37067777777';
    await keepBooking(here.table, booked('CCCCCC', 'R.', OTHER), NOW);
    await keepBooking(here.table, booked('DDDDDD', 'R.', RASA), NOW);
    const [rasa, twin, other] = [await idOf(RASA), await idOf(RASA, 'R.'), await idOf(OTHER, 'R.')];
    const before = await bookings();
    await mergeTravellers(here.table, rasa, twin, OPERATOR, NOW);
    // Ten numbers and one more: a merge loses none.
    await mergeTravellers(here.table, rasa, other, OPERATOR, NOW);
    expect(await bookings()).toEqual(before);
    expect((await cardsOf(here.table, RASA)).map(({ traveller }) => traveller)).toEqual([rasa]);
    const [card] = await cardsOf(here.table, OTHER);
    expect(card?.traveller).toBe(rasa);
    expect(card?.trips.map(({ booking }) => booking).sort()).toEqual(
      ['AAAAAA', 'BBBBBB', 'CCCCCC', 'DDDDDD'].map((locator) => `demo ${locator}`),
    );
    expect((await profileOf(here.table, other))?.traveller).toBe(rasa);
    await keepBooking(here.table, booked('EEEEEE', 'R.', OTHER), NOW);
    expect((await cardsOf(here.table, OTHER)).map(({ traveller }) => traveller)).toEqual([rasa]);
    expect((await cardsOf(here.table, RASA))[0]?.trips).toHaveLength(5);
    await cardsAreRight();
  });

  it('done again changes nothing', async () => {
    const rasa = await idOf(RASA);
    const before = await here.items();
    const [gone = ''] = (await profileOf(here.table, rasa))?.absorbed ?? [];
    expect(await mergeTravellers(here.table, rasa, gone, OPERATOR, NOW)).toEqual({
      refused: 'These are one record already.',
    });
    expect(await here.items()).toEqual(before);
  });

  it('takes a booking off the one record when it was booked under the other', async () => {
    const rasa = await idOf(RASA);
    await keepBooking(here.table, booked('CCCCCC', 'Ona', '+37067777777'), NOW);
    expect((await profileOf(here.table, rasa))?.trips.map(({ booking }) => booking)).not.toContain('demo CCCCCC');
    await cardsAreRight();
  });

  it('of the same two, both ways at once, leaves one', async () => {
    for (const name of ['Jonas', 'Jon'])
      await keepBooking(here.table, booked(`J${name}1`, name, '+4915100000000'), NOW);
    const [jonas, jon] = [await idOf('+4915100000000', 'Jonas'), await idOf('+4915100000000', 'Jon')];
    const outcomes = await Promise.all([
      mergeTravellers(here.table, jonas, jon, OPERATOR, NOW),
      mergeTravellers(here.table, jon, jonas, OPERATOR, NOW),
    ]);
    expect(outcomes.filter((outcome) => 'profile' in outcome)).toHaveLength(1);
    expect(await cardsOf(here.table, '+4915100000000')).toHaveLength(1);
    await cardsAreRight();
  });
});

describe('a person who is told of', () => {
  const wei = (change: Record<string, unknown> = {}) =>
    person.parse({ name: 'Wei', familyName: 'Chen', phones: ['+8613800138000'], language: 'zh', ...change });
  const keep = (change: Record<string, unknown> = {}) => keepTraveller(here.table, wei(change), OPERATOR, NOW);

  it('is the one who was booked before, and the other way round', async () => {
    expect(await keep()).toBe('written');
    await keepBooking(
      here.table,
      {
        ...booked('WEIWEI'),
        travellers: [{ name: 'WEI', familyName: 'chen', phone: '+8613800138000', email: '', language: 'zh' }],
      },
      NOW,
    );
    expect(await keep({ tier: 'gold' })).toBe('written');
    const cards = await cardsOf(here.table, '+8613800138000');
    expect(cards).toMatchObject([{ name: 'Wei', tier: 'gold', trips: [{ booking: 'demo WEIWEI' }] }]);
  });

  it('is found by any number, and told twice changes nothing', async () => {
    expect(await keep({ phones: ['+8613800138001', '+8613800138000'] })).toBe('written');
    expect(await keep({ phones: ['+8613800138001'] })).toBe('unchanged');
    expect(await cardsOf(here.table, '+8613800138001')).toHaveLength(1);
    await cardsAreRight();
  });

  it('at once by two imports is one', async () => {
    const kept = await Promise.all([1, 2].map(() => keep({ phones: ['+8613800138009'] })));
    expect(kept.toSorted()).toEqual(['unchanged', 'written']);
    expect(await cardsOf(here.table, '+8613800138009')).toHaveLength(1);
  });

  it('who fits two records is refused until they are merged', async () => {
    expect(await keep({ phones: ['+8613800138000', '+8613800138009'] })).toMatchObject({ refused: /merge them first/ });
  });
});
