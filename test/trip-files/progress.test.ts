import { describe, expect, it } from 'vitest';
import { progress } from '../../bin/trip-files/progress.ts';

/** What is shown of a file of 1000 bytes that is done at the moments given, in milliseconds. */
function shown(isTTY: boolean, moments: readonly number[]): { readonly written: string[]; readonly took: number } {
  const written: string[] = [];
  let now = 0;
  const bar = progress('trips.csv', 1000, { isTTY, write: (text) => written.push(text) }, () => now);
  for (const [index, moment] of moments.entries()) {
    now = moment;
    bar.done((1000 * (index + 1)) / moments.length, 10 * (index + 1));
  }
  return { written, took: bar.end() };
}

describe('progress', () => {
  it('is not shown of what takes less than two seconds', () => {
    expect(shown(true, [500, 1000, 1900])).toEqual({ written: [], took: 1900 });
    expect(shown(false, [500, 1000, 1900]).written).toEqual([]);
  });
  it('is a bar in a terminal, drawn in place, and gone at the end', () => {
    const { written } = shown(true, [1000, 2000, 2100, 4000]);
    expect(written).toEqual([
      '\r\u001b[Ktrips.csv [===============               ] 50 %, 20 read, 10 a second',
      '\r\u001b[Ktrips.csv [==============================] 100 %, 40 read, 10 a second',
      '\r\u001b[K',
    ]);
  });
  it('is a line every few seconds elsewhere', () => {
    expect(shown(false, [1000, 2000, 4000, 7000]).written).toEqual([
      'trips.csv: 50 %, 20 read, 10 a second\n',
      'trips.csv: 100 %, 40 read, 6 a second\n',
    ]);
  });
});
