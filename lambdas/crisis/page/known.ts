import { dateIn, dayBefore } from '../../calendar/local-time.ts';
import { itemsUnder } from '../../platform/items-under.ts';
import { promiseCounts } from '../../platform/promise-keys.ts';
import { measuredIn } from '../../promises/measured.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Crisis } from '../crisis.ts';
import type { PageFacts } from './facts.ts';
import { rightsOn } from './rights.ts';

/** What is known beside a crisis at `now`: what the law gives, and how long people waited today and yesterday, by the days of `zone`, the agency's. */
export async function knownBeside(
  table: Table,
  crisis: Crisis,
  { zone }: { readonly zone: string },
  now: Date,
): Promise<PageFacts> {
  const today = dateIn(zone, now);
  const lines = await Promise.all([today, dayBefore(today)].map((day) => itemsUnder(table, promiseCounts(day))));
  const measuredAt = now.toISOString();
  return {
    rights: rightsOn(crisis, zone, now),
    waits: measuredIn(lines.flat()).map(({ by, low, high }) => ({ by, low, high, measuredAt })),
  };
}
