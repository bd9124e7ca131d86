import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSeconds, forecast, HANDLING_SECONDS, type QueueMetrics } from '../../lambdas/waiting/rules.ts';

const told = (inQueue: number, staffed: number, available = 0, oldestSeconds: number | '' = '') =>
  forecast({
    inQueue: String(inQueue),
    staffed: String(staffed),
    available: String(available),
    oldestSeconds: String(oldestSeconds),
  });
const range = (low: number, high: number) => ({ told: 'range', low: low * 60, high: high * 60 });
const soon = { told: 'soon', low: 0, high: 60 };
const unknown = { told: 'unknown' };

it('counts five minutes for a call until ours are measured', () => expect(HANDLING_SECONDS).toBe(300));

describe('the wait that is told', () => {
  it.each([
    [0, 10, range(1, 2)],
    [0, 5, range(1, 2)],
    [0, 3, range(1, 2)],
    [1, 5, range(2, 5)],
    [0, 1, range(5, 10)],
    [1, 1, range(10, 20)],
    [3, 1, range(20, 40)],
    [7, 1, range(40, 60)],
    [11, 1, { told: 'long', low: 3600 }],
    [400, 2, { told: 'long', low: 3600 }],
  ])('with %i waiting and %i staffed', (inQueue, staffed, wait) => expect(told(inQueue, staffed)).toEqual(wait));

  it.each([
    [59, range(1, 2)],
    [119, range(1, 2)],
    [120, range(2, 5)],
    [1500, range(20, 40)],
    [3599, range(40, 60)],
    [3600, { told: 'long', low: 3600 }],
  ])('is never less than the oldest waits already: %i seconds', (oldest, wait) =>
    expect(told(1, 100, 0, oldest)).toEqual(wait),
  );

  it('is soon where more are free than wait', () => {
    expect(told(0, 3, 1)).toEqual(soon);
    expect(told(1, 3, 2)).toEqual(soon);
    expect(told(1, 3, 1)).toEqual(range(2, 5));
    expect(told(2, 1, 1)).toEqual(range(10, 20));
  });

  it.each([
    [{}, unknown],
    [{ inQueue: null, oldestSeconds: null, staffed: null, available: null }, unknown],
    [{ inQueue: '', oldestSeconds: '', staffed: '', available: '' }, unknown],
    [{ inQueue: '', staffed: '', available: '2' }, soon],
    [{ inQueue: null, staffed: '3', available: '0' }, unknown],
    [{ inQueue: '4', staffed: '0', available: '0' }, unknown],
    [{ inQueue: '4', staffed: null, available: null }, unknown],
    [{ inQueue: '-4', staffed: '2', available: '-1' }, unknown],
    [{ inQueue: 'many', staffed: '2' }, unknown],
    [{ inQueue: '1e9', staffed: '2' }, unknown],
    [{ inQueue: '1.0', staffed: '2.0', available: '0.0' }, range(5, 10)],
    [{ inQueue: '0', staffed: '0', available: '1' }, soon],
    [{ inQueue: '1', staffed: '0', available: '1' }, range(10, 20)],
  ] as const)('of %j', (metrics, wait) => expect(forecast(metrics)).toEqual(wait));
});

const count = fc.integer({ min: 0, max: 500 }).map(String);
const metrics: fc.Arbitrary<QueueMetrics> = fc.record({
  inQueue: fc.option(fc.oneof(count, fc.string())),
  oldestSeconds: fc.option(fc.oneof(fc.integer({ min: 0, max: 9000 }).map(String), fc.string())),
  staffed: fc.option(fc.oneof(count, fc.string())),
  available: fc.option(fc.oneof(fc.constantFrom('0', '1', '7'), fc.string())),
});
/** How bad a forecast is: its ends, the unknown left out. */
const ends = (metrics: QueueMetrics) => {
  const wait = forecast(metrics);
  if (wait.told === 'unknown') throw new Error('This wait is known');
  return [wait.low, wait.told === 'long' ? Number.POSITIVE_INFINITY : wait.high] as const;
};

describe('whatever the metrics say', () => {
  it('the range contains what is expected, in whole minutes', () => {
    fc.assert(
      fc.property(metrics, (drawn) => {
        const wait = forecast(drawn);
        const expected = expectedSeconds(drawn);
        if (wait.told === 'unknown') {
          expect(expected).toBeUndefined();
          return;
        }
        if (wait.told === 'soon') return;
        expect(expected).toBeGreaterThanOrEqual(wait.low);
        expect(wait.low % 60).toBe(0);
        if (wait.told === 'long') return;
        expect(expected).toBeLessThan(wait.high);
        expect(wait.high % 60).toBe(0);
        expect(wait.high - wait.low).toBeGreaterThanOrEqual(60);
      }),
      { numRuns: 2000 },
    );
  });

  it('nobody is told "soon" while nobody is free', () => {
    fc.assert(
      fc.property(metrics, fc.constantFrom('0', '', null, undefined, '-1'), (drawn, available) => {
        expect(forecast({ ...drawn, available }).told).not.toBe('soon');
      }),
    );
  });

  it('one more ahead never makes it shorter, one more colleague never longer', () => {
    const some = fc.record({
      inQueue: fc.nat(300),
      staffed: fc.integer({ min: 1, max: 60 }),
      available: fc.nat(3),
      oldest: fc.nat(4000),
    });
    fc.assert(
      fc.property(some, ({ inQueue, staffed, available, oldest }) => {
        const wait = (waiting: number, here: number) =>
          ends({
            inQueue: String(waiting),
            staffed: String(here),
            available: String(available),
            oldestSeconds: String(oldest),
          });
        const [low, high] = wait(inQueue, staffed);
        const [longerLow, longerHigh] = wait(inQueue + 1, staffed);
        const [shorterLow, shorterHigh] = wait(inQueue, staffed + 1);
        expect([longerLow >= low, longerHigh >= high]).toEqual([true, true]);
        expect([shorterLow <= low, shorterHigh <= high]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });
});
