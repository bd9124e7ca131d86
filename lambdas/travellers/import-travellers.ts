import type { Actor } from './command.ts';
import { keepTraveller } from './keep-traveller.ts';
import { person } from './person.ts';
import type { Table } from './profile-store.ts';

/** Counts are people: read = written + unchanged + people with a rejection. */
export interface ImportReport {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  /** `line` is the place in the list, from 1. */
  readonly rejected: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
}

/** Keeps a list of people: the good ones are kept whatever the others are, one after the other, as some may be the same. */
export async function importTravellers(
  table: Table,
  people: readonly unknown[],
  actor: Actor,
  now: Date,
): Promise<ImportReport> {
  const counts = { written: 0, unchanged: 0 };
  const rejected: { line: number; field: string; reason: string }[] = [];
  for (const [index, given] of people.entries()) {
    const line = index + 1;
    const read = person.safeParse(given);
    if (!read.success) {
      const fields = Map.groupBy(read.error.issues, ({ path }) => path.join('.') || 'person');
      for (const [field, [first]] of fields) rejected.push({ line, field, reason: first?.message ?? '' });
      continue;
    }
    const kept = await keepTraveller(table, read.data, actor, now);
    if (typeof kept === 'string') counts[kept] += 1;
    else rejected.push({ line, field: 'person', reason: kept.refused });
  }
  return { read: people.length, ...counts, rejected };
}
