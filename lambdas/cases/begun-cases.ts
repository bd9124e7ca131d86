import { type BegunPlace, begunPage } from '../platform/begun-page.ts';
import { begunCasesPartition } from '../platform/case-keys.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Case, kase } from './case.ts';

/** A page of the cases that arrived from one instant to before another, the first first, and where the next page begins. */
export async function begunCases(
  table: Table,
  period: { readonly from: string; readonly to: string },
  place?: BegunPlace,
): Promise<{ readonly cases: readonly Case[]; readonly next?: BegunPlace }> {
  const { items, next } = await begunPage(table, begunCasesPartition, period, place);
  const cases = items.map((item) => kase.parse(item)).filter(({ arrived }) => arrived < period.to);
  return next ? { cases, next } : { cases };
}
