import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crisis } from '../../lambdas/crisis/crisis.ts';
import { HEARD_AFTER_MS, REMEMBERED_MS, readMark } from '../../lambdas/crisis/mark.ts';
import { type CrisisDesk, operate } from '../../lambdas/crisis/operate.ts';
import { moment } from '../../lambdas/platform/clock.ts';
import { isFresh, remembered } from '../../lambdas/platform/remembered.ts';
import { SETTINGS } from '../notices/a-traveller.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const desk = (): CrisisDesk => ({
  table: here.table,
  pages: { page: 'https://example.com/crisis/' },
  granted: { concurrentCalls: 10, emailsPerDay: 200 },
  planning: { settings: SETTINGS, rates: {}, prices: {}, recipients: 'any' },
  playbook: async () => {},
  pause,
});
const NOW = new Date('2026-12-04T12:00:00Z');
const does = (order: object) => operate(desk(), order, NOW);
const says = { en: { what: 'Ash', steps: 'Stay' } };
const scope = { places: ['Oslo'], from: '2026-12-05', to: '2026-12-07' };

/** A warm function as it answers calls: what it hears of the crisis now. */
function warm() {
  const mark = remembered<Crisis | undefined>(REMEMBERED_MS, moment);
  const hears = async () => {
    const crisis = await mark(() => readMark(here.table, AbortSignal.timeout(9000)));
    return crisis ? `${crisis.state} ${crisis.version}` : 'none';
  };
  return hears;
}

describe('the call behind the command', () => {
  it.each([
    ['start', { does: 'start', name: 'ash', scope, within24h: true, says }, 'none', 'running 1'],
    ['start, once more', { does: 'start', name: 'ash', scope, within24h: true, says }, 'running 1', 'running 1'],
    [
      'update',
      { does: 'update', name: 'ash', says: { en: { what: 'More', steps: 'Wait' } } },
      'running 1',
      'running 2',
    ],
    ['end', { does: 'end', name: 'ash', says }, 'running 2', 'over 3'],
  ])('hears of %s, in functions that looked until then', async (_, order, before, after) => {
    const functions = Array.from({ length: 8 }, warm);
    expect(await Promise.all(functions.map((hears) => hears()))).toEqual(functions.map(() => before));
    let said = false;
    const calls = functions.map(async (hears, n) => {
      // Each at another rhythm: one has looked just before the mark, whenever that is written.
      while (!said) {
        await hears();
        await pause(1 + n * 7);
      }
    });
    await does(order);
    const heard = await Promise.all(functions.map((hears) => hears()));
    said = true;
    await Promise.all(calls);
    expect(heard).toEqual(functions.map(() => after));
  });

  it('hears it where the one who began it was cut off and ordered again', async () => {
    const hears = warm();
    const cut = { ...desk(), playbook: () => Promise.reject(new Error('cut off')) };
    const order = { does: 'start', name: 'fog', scope, within24h: true, says };
    expect(await hears()).toBe('over 3');
    await expect(operate(cut, order, NOW)).rejects.toThrow('cut off');
    await does(order);
    expect(await hears()).toBe('running 1');
  });

  it('is not asked of the table again within the second', async () => {
    let asked = 0;
    let steady = 0;
    const mark = remembered<number>(REMEMBERED_MS, () => ({ wall: steady, steady }));
    const ask = () => mark(async () => ++asked);
    expect([await ask(), await ask()]).toEqual([1, 1]);
    steady = REMEMBERED_MS;
    expect(await ask()).toBe(1);
    steady += 1;
    expect(await ask()).toBe(2);
  });

  it('counts from before the question: the answer may be as old', async () => {
    let steady = 0;
    let asked = 0;
    const mark = remembered<number>(REMEMBERED_MS, () => ({ wall: steady, steady }));
    const slow = async () => {
      steady += 600;
      return ++asked;
    };
    expect(await mark(slow)).toBe(1);
    steady = REMEMBERED_MS + 1;
    expect(await mark(slow)).toBe(2);
  });

  it('is read again where the read failed', async () => {
    const mark = remembered<string>(REMEMBERED_MS, () => ({ wall: 0, steady: 0 }));
    await expect(mark(() => Promise.reject(new Error('outage')))).rejects.toThrow('outage');
    expect(await mark(async () => 'read')).toBe('read');
  });
});

const ms = fc.integer({ min: -5000, max: 5000 });

it('nothing is fresh by a clock that stands still, was set back or ran on, if the other says so', () => {
  fc.assert(
    fc.property(ms, ms, ms, ms, (wall, steady, byWall, bySteady) => {
      const later = { wall: wall + byWall, steady: steady + bySteady };
      const both = [byWall, bySteady].every((passed) => passed >= 0 && passed <= REMEMBERED_MS);
      expect(isFresh({ wall, steady }, later, REMEMBERED_MS)).toBe(both);
    }),
  );
});

it('whoever marks waits longer than anybody remembers', () => {
  expect(HEARD_AFTER_MS).toBeGreaterThanOrEqual(REMEMBERED_MS * 1.2);
});
