import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { metrics } from '../../lambdas/platform/metrics.ts';
import { within } from '../../lambdas/platform/within.ts';

const counted = vi.spyOn(metrics, 'count').mockReturnValue();
const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

const after = (ms: number) => new Promise((wake) => setTimeout(() => wake('done'), ms));

it('answers what comes in time, and leaves no timer', async () => {
  const answer = within(500, 'Missed', () => after(499), 'else');
  await vi.advanceTimersByTimeAsync(499);
  expect(await answer).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
  expect(counted).not.toHaveBeenCalled();
});

it('does not wait for what is late, and counts it', async () => {
  const answer = within(500, 'Missed', () => after(5000), 'else');
  await vi.advanceTimersByTimeAsync(500);
  expect(await answer).toBe('else');
  expect(counted).toHaveBeenCalledExactlyOnceWith('Missed');
});

it('takes a failure for an outage, and logs its kind without its words', async () => {
  const words = 'no answer about +37061234567';
  expect(await within(500, 'Missed', () => Promise.reject(new TypeError(words)), 'else')).toBe('else');
  expect(counted).toHaveBeenCalledOnce();
  const lines = JSON.stringify(logged.mock.calls);
  expect(lines).toContain('TypeError');
  expect(lines).not.toContain('37061234567');
});

it('tells work that is late to stop, and only that', async () => {
  const signals: AbortSignal[] = [];
  const asked = (ms: number) =>
    within(
      500,
      'Missed',
      (signal) => {
        signals.push(signal);
        return after(ms);
      },
      'else',
    );
  const answers = Promise.all([asked(499), asked(501)]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answers).toEqual(['done', 'else']);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
});
