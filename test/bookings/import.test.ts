import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Importing, itemsOf, openImporting } from './importing.ts';
import { COLUMNS, madeFile, madeTrips } from './made-trips.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await openImporting();
}, 180_000);
afterAll(() => importing?.stop());

/** Imports trips `from` to `to` and answers the capacity units that each cost. */
async function costOf(from: number, to: number): Promise<number> {
  const before = importing.meter.used();
  expect(await importing.invoke({ text: madeFile(from, to) })).toMatchObject({ answer: { written: to - from } });
  const after = importing.meter.used();
  return (after.reads - before.reads + after.writes - before.writes) / (to - from);
}

it('costs the same a trip, however many are there', async () => {
  const first = await costOf(0, 30);
  await costOf(30, 270);
  const last = await costOf(270, 300);
  expect(first).toBeGreaterThan(5);
  expect(Math.max(first, last) / Math.min(first, last)).toBeLessThan(1.1);
});

it('changes nothing and writes nothing when it is done again', async () => {
  const before = await itemsOf(importing.engine.endpoint);
  const { writes } = importing.meter.used();
  expect(await importing.invoke({ text: madeFile(0, 300) })).toEqual({
    answer: { read: 300, written: 0, unchanged: 300, rejected: [] },
  });
  expect(importing.meter.used().writes).toBe(writes);
  expect(await itemsOf(importing.engine.endpoint)).toEqual(before);
});

it('refuses by its lines what the table cannot hold, and keeps the rest', async () => {
  const [line = ''] = madeTrips(400, 401);
  const crowd = Array.from({ length: 1001 }, (_, n) =>
    line.replace('Guest 400', `Guest ${n}`).replace(/0400,/, `${n},`),
  );
  const text = [COLUMNS, ...crowd, ...madeTrips(401, 403)].join('\n');
  expect(await importing.invoke({ text })).toMatchObject({
    answer: {
      read: 1003,
      written: 2,
      rejected: { length: 1001, 0: { line: 2, field: 'locator', reason: expect.stringMatching(/at most 1000/) } },
    },
  });
});
