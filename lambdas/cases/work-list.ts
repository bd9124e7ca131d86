import type { Role } from '../agents/contract.ts';
import { caseWorkPartition } from '../platform/case-keys.ts';
import { type Place, pageOf } from '../platform/page-of.ts';
import { WORK_INDEX } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Case, kase } from './case.ts';

/** The departments that cases go to. */
export const DEPARTMENTS = [
  'teamLead',
  'planner',
  'frontDesk',
  'finance',
  'management',
] as const satisfies readonly Role[];

/** A page of what a department has to do, in the order of work (S53, S62), and where the next begins. Keys from the index, then the cases, consistent. */
export async function workOf(
  table: Table,
  department: Role,
  most: number,
  from?: Place,
): Promise<{ readonly cases: readonly Case[]; readonly next: Place | undefined }> {
  const { items, next } = await pageOf(table, {
    ...{ index: WORK_INDEX, partition: caseWorkPartition(department), from, most },
  });
  // The index follows the table by moments: what went on meanwhile is not theirs any more.
  const cases = items
    .map((item) => kase.parse(item))
    .filter((each) => each.state === 'open' && each.department === department);
  return { cases, next };
}
