import { caseKey } from '../platform/case-keys.ts';
import { itemsAt } from '../platform/items-at.ts';
import type { Profile } from '../travellers/profile.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Case, kase } from './case.ts';
import { rankOf } from './rules/order-of-work.ts';

/** The most cases of one traveller that are read for a page. */
const MOST = 30;

/** The cases of a traveller that have no result yet, in the order of work (S53, S62). One read, consistent. */
export async function openCasesOf(table: Table, { cases = [] }: Profile, now: Date): Promise<readonly Case[]> {
  const found = await itemsAt(
    table,
    cases.slice(-MOST).map((each) => caseKey(each.case)),
  );
  return found
    .map((item) => kase.parse(item))
    .filter(({ state }) => state !== 'resolved')
    .sort((a, b) => (rankOf(a, now) < rankOf(b, now) ? -1 : 1));
}
