import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePromise } from '../../lambdas/promises/make-promise.ts';
import { becameOf } from '../../lambdas/promises/rules.ts';
import { settleWait } from '../../lambdas/promises/settle.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-12-01T12:00:00Z');
const ZONE = 'Europe/Vilnius';
const LATER = new Date('2026-12-01T12:09:00Z');

describe('a told wait', () => {
  const told = { low: 120, high: 300 };
  it.each([
    [120, true, 'kept'],
    [300, true, 'kept'],
    [301, true, 'broken'],
    [301, false, 'broken'],
    [119, true, 'early'],
    [119, false, 'left'],
    [300, false, 'left'],
  ] as const)('of 2 to 5 minutes, after %i s, answered %s: %s', (seconds, reached, became) =>
    expect(becameOf(told, { seconds, reached }).state).toBe(became),
  );

  it('without an end is never broken', () => {
    expect(becameOf({ low: 3600 }, { seconds: 99_999, reached: true }).state).toBe('kept');
    expect(becameOf({ low: 3600 }, { seconds: 3599, reached: true }).state).toBe('early');
    expect(becameOf({ low: 3600 }, { seconds: 99_999, reached: false }).state).toBe('left');
  });

  it('is broken exactly where somebody waited longer, whether an agent came or not', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), fc.nat(9000), fc.boolean(), (low, more, seconds, reached) => {
        expect(becameOf({ low, high: low + more }, { seconds, reached })).toEqual(
          seconds > low + more
            ? { state: 'broken', late: seconds - low - more }
            : { state: expect.stringMatching(/^(kept|early|left)$/), late: 0 },
        );
      }),
    );
  });
});

const make = (contact: string, low: number, high: number, at = NOW) =>
  makePromise(here.table, { contact, queue: 'General', low, high }, at);
const settle = (contact: string, seconds: number, reached = true, at = LATER) =>
  settleWait(here.table, contact, { seconds, reached }, ZONE, at);
const promiseOf = async (contact: string) => (await here.items(`PROMISE#${contact}`))[0];

it('what was told first stands', async () => {
  expect(await make('first', 60, 120)).toBe('made');
  expect(await make('first', 600, 1200, LATER)).toBe('stands');
  expect(await promiseOf('first')).toMatchObject({ low: 60, high: 120, toldAt: NOW.toISOString(), state: 'open' });
});

it('is kept for 400 days', async () => {
  await make('days', 60, 120);
  expect(await promiseOf('days')).toMatchObject({ expires: NOW.getTime() / 1000 + 400 * 86_400 });
});

it('is settled once, and says so to whoever wants to hear it', async () => {
  await make('once', 120, 300);
  expect(await settle('once', 540)).toBe('settled');
  const settled = await promiseOf('once');
  expect(settled).toMatchObject({
    state: 'broken',
    waited: 540,
    settledAt: LATER.toISOString(),
    happened: { what: 'promise.broken', at: LATER.toISOString(), contact: 'once' },
  });
  expect(await settle('once', 200, true, new Date('2026-12-02T00:00:00Z'))).toBe('settled before');
  expect(await promiseOf('once')).toEqual(settled);
});

it('is settled by one of many at the same time', async () => {
  await make('many', 120, 300);
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => settle('many', 100 + n * 40)));
  expect(answers.filter((answer) => answer === 'settled')).toHaveLength(1);
});

it('is nothing where nothing was told, or so long ago that it no longer counts', async () => {
  expect(await settle('nobody', 10)).toBe('none');
  expect(await here.items('PROMISE#nobody')).toEqual([]);
  await make('old', 60, 120);
  expect(await settle('old', 10, true, new Date(NOW.getTime() + 400 * 86_400_000))).toBe('none');
  expect(await promiseOf('old')).toMatchObject({ state: 'open' });
});
