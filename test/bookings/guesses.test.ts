import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Counted, countGuess, takeBackGuess } from '../../lambdas/bookings/guesses.ts';
import { GUESSES_AT_MOST } from '../../lambdas/bookings/rules/guessing.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const START = Date.parse('2026-12-01T12:00:00Z');
const at = (hours: number) => new Date(START + hours * 3_600_000);
const locator = (value: string): Counted => ({ by: 'locator', value });
const number = (value: string): Counted => ({ by: 'number', value });
/** Guesses one after the other; answers which may be looked at. */
async function guess(counted: Counted, times: number, hours: number): Promise<boolean[]> {
  const may: boolean[] = [];
  for (let time = 0; time < times; time += 1) may.push(await countGuess(here.table, counted, at(hours)));
  return may;
}
const times = (count: number, value: boolean) => Array<boolean>(count).fill(value);

it('allows five from a number and ten at a locator', () => {
  expect(GUESSES_AT_MOST).toEqual({ number: 5, locator: 10 });
});

it.each([
  ['number', 5],
  ['locator', 10],
] as const)('by %s allows %i in 24 hours from the first, over all calls', async (by, most) => {
  const counted = { by, value: `one-${by}` };
  expect(await guess(counted, 2, 0)).toEqual(times(2, true));
  expect(await guess(counted, most, 20)).toEqual([...times(most - 2, true), false, false]);
  expect(await guess(counted, 1, 23.99)).toEqual([false]);
  expect(await guess(counted, most + 1, 24)).toEqual([...times(most, true), false]);
  expect(await guess(counted, 1, 47.99)).toEqual([false]);
  expect(await guess(counted, 1, 400)).toEqual([true]);
});

it('lets no more through when all come at the same moment, at the first and at a later count', async () => {
  for (const hours of [0, 30]) {
    const may = await Promise.all(Array.from({ length: 40 }, () => countGuess(here.table, locator('2222'), at(hours))));
    expect(may.filter(Boolean)).toHaveLength(10);
  }
});

it('counts each number and each locator by itself', async () => {
  await guess(number('+37061111111'), 6, 0);
  expect(await guess(number('+37061111112'), 1, 0)).toEqual([true]);
  expect(await guess(locator('+37061111111'), 1, 0)).toEqual([true]);
});

it('takes back one, not all, and never more than there are', async () => {
  const counted = number('+37062222222');
  await guess(counted, 5, 0);
  await takeBackGuess(here.table, counted);
  expect(await guess(counted, 2, 1)).toEqual([true, false]);
  const fresh = number('+37063333333');
  await takeBackGuess(here.table, fresh);
  await guess(fresh, 1, 0);
  await takeBackGuess(here.table, fresh);
  await takeBackGuess(here.table, fresh);
  expect(await guess(fresh, 6, 0)).toEqual([...times(5, true), false]);
});

it('keeps a count no longer than it counts: the table lets it go', async () => {
  await guess(number('+37064444444'), 1, 0);
  const [item] = await here.items('GUESSES#number#+37064444444');
  expect(item).toMatchObject({ expires: START / 1000 + 86_400, guesses: 1 });
});
