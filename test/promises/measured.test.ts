import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredAs, measuredIn } from '../../lambdas/promises/measured.ts';

/** Counts as the table has them, spread over lines of any day and shard. */
const counted = (by: 'phone' | 'form', seconds: readonly number[]) => {
  const lines: { [attribute: string]: number }[] = [{}, {}, {}];
  for (const [n, each] of seconds.entries()) {
    const line = lines[n % lines.length] ?? {};
    const name = measuredAs({ by, seconds: each });
    line[name] = (line[name] ?? 0) + 1;
  }
  return lines;
};

describe('waits that were measured (S32)', () => {
  it('are told as the classes in which eight of ten lie', () => {
    expect(measuredIn(counted('phone', [10, 130, 140, 200, 250, 280, 290, 299, 400, 90_000]))).toEqual([
      { by: 'phone', low: 120, high: 600, of: 10 },
    ]);
  });

  it('say nothing from fewer than five, nor of a channel by which nobody came', () => {
    expect(measuredIn(counted('form', [1, 2, 3, 4]))).toEqual([]);
    expect(measuredIn([])).toEqual([]);
    expect(measuredIn(counted('form', [1, 2, 3, 4, 5])).map(({ by }) => by)).toEqual(['form']);
  });

  it('have eight of ten between the two, and never end before they begin', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_728_000), { minLength: 5, maxLength: 200 }), (seconds) => {
        const [range] = measuredIn(counted('phone', seconds));
        const { low = 0, high = 0 } = range ?? {};
        expect(low).toBeLessThan(high);
        const within = seconds.filter((each) => each >= low && each <= high).length;
        expect(within).toBeGreaterThanOrEqual(Math.floor(seconds.length * 0.8));
      }),
    );
  });

  it('that are longer than any class are counted in the last', () => {
    expect(
      measuredIn(
        counted(
          'phone',
          Array.from({ length: 9 }, () => 9e9),
        ),
      ),
    ).toMatchObject([{ low: 864_000, high: 1_728_000 }]);
  });
});
