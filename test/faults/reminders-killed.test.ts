import { expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { departure, IMPORTED, itemsOf } from '../bench/reminders/departures.ts';
import { brokenPromises, costOf, ended } from '../bench/reminders/promises.ts';
import { runReminders } from '../bench/reminders/run.ts';
import { OneTableHere } from '../one-table.ts';

// The large one is `npm run bench:reminders`.
it('reminds 300 travellers while dispatchers are killed at six random points: none is missing, and who is told twice is known', async () => {
  const asked = { departures: 300, kills: 6, seed: Date.now() % 100_000 };
  const ran = await runReminders({ ...asked, progress: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${JSON.stringify({ ...asked, cost: costOf(ran), told: ran.told, kills: ran.kills })}\n`);
  expect(brokenPromises(ran)).toEqual([]);
  expect([ran.told.missing, ran.kills.length, ended(ran, 'sent') + ended(ran, 'resent')]).toEqual([0, 6, 300]);
  // Twenty seconds on two cores; thirty processes on a busy machine take longer.
}, 240_000);

it('fills the table with what an import writes', async () => {
  const here = new OneTableHere();
  await here.open();
  try {
    const bookings = [0, 1, 3, 99].map(departure);
    for (const booking of bookings) await keepBooking(here.table, booking, IMPORTED);
    const items = (await Promise.all(bookings.map(itemsOf))).flat();
    const key = ({ pk, sk }: { readonly [name: string]: unknown }) => `${pk} ${sk}`;
    const sorted = (all: readonly object[]) =>
      all.map((one) => ({ ...one })).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(items)).toEqual(sorted(await here.items()));
  } finally {
    await here.close();
  }
});
