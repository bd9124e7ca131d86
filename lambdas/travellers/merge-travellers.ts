import { transact } from '../platform/transaction.ts';
import { CHANGED_MEANWHILE, type Changed, happening } from './change-traveller.ts';
import type { Actor } from './command.ts';
import { profileOf, profileWrites, type Table } from './profile-store.ts';
import { merge } from './rules/merging.ts';

/**
 * Makes two records of one person one: both are rewritten, with all their cards, in one transaction. `seen` are the versions that
 * whoever merges has before them; where one of the records is another by now, nothing is done.
 */
export const mergeTravellers = (
  table: Table,
  keep: string,
  other: string,
  actor: Actor,
  now: Date,
  seen?: { readonly keep: number; readonly other: number },
): Promise<Changed> =>
  transact<Changed>(table.client, async () => {
    const [kept, gone] = await Promise.all([profileOf(table, keep), profileOf(table, other)]);
    if (!kept || !gone) return { writes: [], result: { refused: 'There is no such traveller.' } };
    if (seen && (seen.keep !== kept.version || seen.other !== gone.version))
      return { writes: [], result: { refused: CHANGED_MEANWHILE, changed: kept } };
    const merged = merge(kept, gone);
    if ('refused' in merged) return { writes: [], result: merged };
    const what = 'merged';
    return {
      writes: [
        ...profileWrites(table.name, kept, merged.kept, happening(merged.kept, what, actor, now)),
        ...profileWrites(table.name, gone, merged.gone),
      ],
      result: { profile: merged.kept, what },
    };
  });
