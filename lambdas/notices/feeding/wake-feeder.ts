import * as z from 'zod';
import type { Later } from '../../platform/gateways/scheduler.ts';
import { minuteOf } from '../../platform/table.ts';
import { type Feeder, feedPool } from './feed-pool.ts';
import { openMinute } from './minutes.ts';

/** What is told of a notice that waits in the table. */
export const waiting = z.object({ pool: z.string().min(1), due: z.iso.datetime() });

/**
 * Opens the minutes in which something is due in a pool; what is due by now is fed, and for each minute to come the feeder is
 * started then. Doing it twice changes nothing.
 */
export async function wakeFeeder(
  feeder: Feeder,
  later: Later,
  pool: string,
  notices: readonly z.infer<typeof waiting>[],
  clock: () => Date,
): Promise<void> {
  const minutes = [...new Set(notices.map(({ due }) => minuteOf(due)))].sort();
  await Promise.all(minutes.map((minute) => openMinute(feeder.table, pool, minute)));
  const now = clock();
  const isLater = (minute: string) => minute > minuteOf(now.toISOString());
  for (const minute of minutes.filter(isLater))
    await later.start(scheduleOf(pool, minute), new Date(`${minute}Z`), { pool }, now);
  if (!minutes.every(isLater)) await feedPool(feeder, pool, clock);
}

/** `notices-sns-LT-20261205T0600`; names of pools are cut where the scheduler takes no more. */
const scheduleOf = (pool: string, minute: string): string =>
  `notices-${pool.slice(0, 42)}-${minute.replaceAll(/[-:]/g, '')}`;
