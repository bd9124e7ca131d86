import { measuredLately } from '../../promises/measured-lately.ts';
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
  const waited = await measuredLately(table, zone, 2, now);
  const measuredAt = now.toISOString();
  return {
    rights: rightsOn(crisis, zone, now),
    waits: waited.map(({ by, low, high }) => ({ by, low, high, measuredAt })),
  };
}
