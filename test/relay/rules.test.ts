import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, type Happening, happeningIn, hears, lettersFor } from '../../lambdas/relay/rules.ts';

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('booking.imported', 'booking.cancelled', 'bookings.imported', 'case.opened'),
  at: fc.constantFrom('2026-12-05T05:40:00.000Z', '2026-12-05T05:41:00.000Z'),
  locator: fc.constantFrom('RASA24', 'ONA777'),
});
const change: fc.Arbitrary<Change> = fc
  .record({
    key: fc.record({ pk: fc.string({ minLength: 1 }), sk: fc.string({ minLength: 1 }) }),
    change: fc.constantFrom('INSERT', 'MODIFY', 'REMOVE' as const),
    before: fc.option(happening, { nil: undefined }),
    after: fc.option(happening, { nil: undefined }),
  })
  .map(({ before, after, ...rest }) => ({
    id: '',
    ...rest,
    ...(before && rest.change !== 'INSERT' ? { before } : {}),
    ...(after && rest.change !== 'REMOVE' ? { after } : {}),
  }));
const changes = fc.array(change, { maxLength: 30 }).map((all) => all.map((one, n) => ({ ...one, id: String(n) })));
const subscriptions = fc.uniqueArray(
  fc.record({
    queue: fc.string({ minLength: 1 }),
    what: fc.uniqueArray(fc.constantFrom('booking.imported', 'booking.*', 'case.*', 'nothing.happens'), {
      minLength: 1,
    }),
  }),
  { selector: ({ queue }) => queue, maxLength: 4 },
);

describe('a change', () => {
  const imported = { what: 'booking.imported', at: '2026-12-05T05:40:00.000Z', locator: 'RASA24' };
  const key = { pk: 'BOOKING#demo#RASA24', sk: 'STARTS#2026-12-05' };
  const of = (change: Change['change'], before?: Happening, after?: Happening): Change => ({
    id: '1',
    key,
    change,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  });
  it.each([
    ['a new item that tells one', of('INSERT', undefined, imported), imported],
    ['a new item that tells none', of('INSERT'), undefined],
    ['an item that tells another', of('MODIFY', { ...imported, at: '2026-12-04T05:40:00.000Z' }, imported), imported],
    ['an item that tells its first', of('MODIFY', undefined, imported), imported],
    ['an item that tells one field more', of('MODIFY', imported, { ...imported, party: 3 }), { ...imported, party: 3 }],
    ['an item that tells one field less', of('MODIFY', { ...imported, party: 3 }, imported), imported],
    [
      'an item that tells the same, its fields in another order',
      of('MODIFY', { locator: 'RASA24', at: imported.at, what: imported.what }, imported),
      undefined,
    ],
    [
      'an item that tells it of one more',
      of('MODIFY', { ...imported, of: ['t1'] }, { ...imported, of: ['t1', 't2'] }),
      { ...imported, of: ['t1', 't2'] },
    ],
    [
      'an item that tells it of the same two',
      of('MODIFY', { ...imported, of: ['t1', 't2'] }, { ...imported, of: ['t1', 't2'] }),
      undefined,
    ],
    ['an item that tells it no longer', of('MODIFY', imported), undefined],
    ['an item that is gone', of('REMOVE', imported), undefined],
  ])('is a happening or not: %s', (_, given, happened) => expect(happeningIn(given)).toEqual(happened));
});

it.each([
  ['booking.imported', 'booking.imported', true],
  ['booking.imported', 'booking.imported.again', false],
  ['booking.*', 'booking.imported', true],
  ['booking.*', 'bookings.imported', false],
  ['booking.*', 'booking', false],
  ['case.*', 'booking.imported', false],
])('who wants %s and hears of %s: %s', (pattern, what, heard) => expect(hears(pattern, what)).toBe(heard));

it('tells each queue exactly the happenings that it wants, in order, with the item’s key', () => {
  fc.assert(
    fc.property(changes, subscriptions, (all, wanted) => {
      const letters = lettersFor(all, wanted);
      for (const { queue, what } of wanted) {
        const due = all.filter((one) => {
          const happened = happeningIn(one);
          return happened !== undefined && what.some((pattern) => hears(pattern, happened.what));
        });
        const told = letters.get(queue) ?? [];
        expect(told).toEqual(due.map(({ id, key, after }) => ({ id, told: { ...after, key } })));
      }
      expect([...letters.values()].every((heard) => heard.length > 0)).toBe(true);
    }),
  );
});

it('tells who wants only what has a fact nothing else', () => {
  const key = { pk: 'BOOKING#demo#RASA24', sk: 'STARTS#2026-12-05' };
  const imported = { what: 'booking.imported', at: '2026-12-04T16:00:00Z' };
  const changes = [{ ...imported, soon: 'yes' }, imported].map(
    (after) => ({ id: '1', key, change: 'INSERT', after }) as const,
  );
  const heard = lettersFor(changes, [{ queue: 'late', what: ['booking.*'], having: 'soon' }]).get('late');
  expect(heard?.map(({ told }) => told['soon'])).toEqual(['yes']);
});
