import { type Importing, openImporting } from '../bookings/importing.ts';
import { madeFile } from '../bookings/made-trips.ts';

/** How fast trips are imported, and whether each costs the same however many are there. */

const SIZES = [1000, 10_000, 50_000];
const PART = 2000;
const IN_FLIGHT = 4;
/** How far apart the costs of a trip may be. */
const FLAT = 1.1;

async function importUpTo(importing: Importing, from: number, to: number): Promise<void> {
  const starts = Array.from({ length: Math.ceil((to - from) / PART) }, (_, n) => from + n * PART).reverse();
  const lane = async () => {
    for (let at = starts.pop(); at !== undefined; at = starts.pop()) {
      const end = Math.min(to, at + PART);
      const outcome = await importing.invoke({ text: madeFile(at, end) });
      if (!('answer' in outcome) || (outcome.answer as { written: number }).written !== end - at)
        throw new Error(`Not all trips were written: ${JSON.stringify(outcome).slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

const importing = await openImporting();
try {
  const costs: number[] = [];
  let from = 0;
  for (const size of SIZES) {
    const before = importing.meter.used();
    const started = performance.now();
    await importUpTo(importing, from, size);
    const seconds = (performance.now() - started) / 1000;
    const after = importing.meter.used();
    const trips = size - from;
    const [reads, writes] = [(after.reads - before.reads) / trips, (after.writes - before.writes) / trips];
    costs.push(reads + writes);
    process.stdout.write(
      `trips ${from + 1} to ${size}: ${Math.round(trips / seconds)} trips/s, ${reads.toFixed(2)} read and ${writes.toFixed(2)} write units a trip\n`,
    );
    from = size;
  }
  const apart = Math.max(...costs) / Math.min(...costs);
  process.stdout.write(`The dearest is ${((apart - 1) * 100).toFixed(1)} % above the cheapest.\n`);
  if (apart > FLAT) throw new Error('What a trip costs is not flat.');
} finally {
  await importing.stop();
}
