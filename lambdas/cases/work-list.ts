import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Role } from '../agents/contract.ts';
import { caseWorkPartition } from '../platform/case-keys.ts';
import { itemsAt } from '../platform/items-at.ts';
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
  from?: { readonly [attribute: string]: string },
): Promise<{ readonly cases: readonly Case[]; readonly next: typeof from }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: WORK_INDEX.name,
      KeyConditionExpression: `${WORK_INDEX.partition} = :whose`,
      ExpressionAttributeValues: { ':whose': caseWorkPartition(department) },
      ExclusiveStartKey: from,
      Limit: most,
    }),
  );
  const places = new Map(Items.map(({ pk }, place) => [pk, place]));
  const found = await itemsAt(
    table,
    Items.map(({ pk, sk }) => ({ pk, sk })),
  );
  const inOrder = found.toSorted((a, b) => (places.get(a['pk']) ?? 0) - (places.get(b['pk']) ?? 0));
  // The index follows the table by moments: what went on meanwhile is not theirs any more.
  const cases = inOrder
    .map((item) => kase.parse(item))
    .filter((each) => each.state === 'open' && each.department === department);
  return { cases, next: LastEvaluatedKey as typeof from };
}
