import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn } from '../../lambdas/calendar/local-time.ts';
import { dayOf, missedRun, RUNS } from '../../lambdas/notices/rules/daily-run.ts';
import { finishOf } from '../../lambdas/notices/rules/finish.ts';
import { priceOf } from '../../lambdas/notices/rules/price.ts';
import { readWhen } from '../../local/events/schedule-expression.ts';

const START = new Date('2026-12-04T15:00:00Z');
const DONE_BY = new Date('2026-12-04T19:00:00Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const load = (pool: string, parts: number, due = START) => ({ pool, parts, due: due.toISOString() });
const finish = (...loads: ReturnType<typeof load>[]) => finishOf(loads, { slow: 1, fast: 10 }, START, DONE_BY);

describe('when a run is over', () => {
  it.each([
    ['at once where there is nothing', [], 0],
    ['after parts by rate', [load('slow', 3), load('slow', 2)], 5],
    ['with the last of the pools, which send side by side', [load('slow', 3), load('fast', 100)], 10],
    ['behind the one that waits', [load('slow', 3), load('slow', 2, at(60))], 62],
    ['in the order in which it is due, however it is read', [load('slow', 2, at(60)), load('slow', 3)], 62],
    ['behind those before, where the pool is still busy', [load('slow', 90), load('slow', 2, at(60))], 92],
  ] as const)('%s', (_, loads, seconds) => expect(finish(...loads).finishAt).toEqual(at(seconds)));

  const FOUR_HOURS = 4 * 3600;
  it.each([
    ['with 14,400 parts at one a second', [load('slow', FOUR_HOURS)], false],
    ['with one more', [load('slow', FOUR_HOURS + 1)], true],
    ['where another pool has many more', [load('slow', 1), load('fast', 10 * FOUR_HOURS + 1)], true],
    ['with what waits for the morning', [load('slow', 1, at(15 * 3600))], false],
  ] as const)('is late %s: %s', (_, loads, late) => expect(finish(...loads).late).toBe(late));

  it('is not late with what is due at the very end: that waits for nothing before', () => {
    expect(finish(load('slow', 5, DONE_BY)).late).toBe(false);
  });

  it('is never before all parts could go, and never later than one pool needs for all', () => {
    const loads = fc.array(
      fc.record({ parts: fc.integer({ min: 1, max: 3 }), wait: fc.integer({ min: 0, max: 600 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(loads, (some) => {
        const all = some.reduce((sum, { parts }) => sum + parts, 0);
        const last = Math.max(...some.map(({ wait }) => wait));
        const over = finish(...some.map(({ parts, wait }) => load('slow', parts, at(wait)))).finishAt;
        expect(over.getTime()).toBeGreaterThanOrEqual(at(Math.max(all, last)).getTime());
        expect(over.getTime()).toBeLessThanOrEqual(at(last + all).getTime());
      }),
    );
  });
});

describe('the day of a run', () => {
  const days = (expression: string, from: string) => {
    const when = readWhen({ expression, zone: 'Europe/Vilnius', created: new Date(0) });
    const seen: string[] = [];
    for (let next = when?.next(new Date(from)); next && seen.length < 3; next = when?.next(next))
      seen.push(`${next.toISOString().slice(0, 16)} ${dateIn('Europe/Vilnius', next)}`);
    return seen;
  };
  it('is told right when clocks go forward and back', () => {
    expect(days('cron(0 17 * * ? *)', '2027-03-27T00:00:00Z')).toEqual([
      '2027-03-27T15:00 2027-03-27',
      '2027-03-28T14:00 2027-03-28',
      '2027-03-29T14:00 2027-03-29',
    ]);
    expect(days('cron(0 12 * * ? *)', '2027-10-30T00:00:00Z')).toEqual([
      '2027-10-30T09:00 2027-10-30',
      '2027-10-31T10:00 2027-10-31',
      '2027-11-01T10:00 2027-11-01',
    ]);
  });
  it.each([
    ['reminder', '2027-03-27', '2027-03-28'],
    ['reminder', '2027-10-30', '2027-10-31'],
    ['reminder', '2026-12-31', '2027-01-01'],
    ['survey', '2027-03-29', '2027-03-28'],
    ['survey', '2027-11-01', '2027-10-31'],
    ['survey', '2028-03-01', '2028-02-29'],
  ] as const)('%s on %s is about %s', (run, date, day) => expect(dayOf(run, date)).toBe(day));
});

describe('a trip whose run is over', () => {
  it.each([
    ['came in', '2026-12-05', '2026-12-04T14:59:59Z', false],
    ['came in', '2026-12-05', '2026-12-04T15:00:00Z', true],
    ['changed', '2026-12-05', '2026-12-04T15:00:00Z', true],
    ['came in', '2026-12-06', '2026-12-04T15:00:00Z', false],
    ['came in', '2026-12-04', '2026-12-04T15:00:00Z', false],
    ['changed', '2026-12-04', '2026-12-04T06:00:00Z', true],
    ['changed', '2026-12-03', '2026-12-04T06:00:00Z', false],
  ] as const)('%s for %s, at %s: %s', (change, day, now, missed) =>
    expect(missedRun(change, day, 'Europe/Vilnius', new Date(now))).toBe(missed),
  );
});

it('the two runs of a day are about those who depart and those who return', () => {
  expect(Object.entries(RUNS).map(([run, { at, does }]) => `${run} ${at} ${does}`)).toEqual([
    'reminder 17:00 departs',
    'survey 12:00 returns',
  ]);
});

it('a pool that was taken out of the environment is said, and not passed over', () => {
  expect(() => finish(load('gone', 1))).toThrow('There is no pool gone any more');
});

it.each([
  ['sms', '+37061234567', 3, 0.12],
  ['sms', '+12025550123', 2, 0.02],
  ['email', 'rasa@example.com', 1, 0.001],
  ['sms', '+881612345678', 5, 0],
] as const)('a message by %s to %s of %i parts costs %d', (channel, to, parts, usd) => {
  expect(priceOf({ channel, to, parts }, { LT: 0.04, US: 0.01, email: 0.001 })).toBeCloseTo(usd, 6);
});
