import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemsAt } from '../platform/items-at.ts';
import { orderKey, WORK_INDEX, workPartition } from '../platform/table.ts';
import type { Profile } from '../travellers/profile.ts';
import type { Table } from '../travellers/profile-store.ts';
import { orderFields } from './order.ts';

/** An order as lists show it. `since` is an instant. */
const listed = z.object({ order: z.string(), stage: z.string(), since: z.string(), fields: orderFields });
export type Listed = z.infer<typeof listed>;

/** What somebody (by ARN) or a department has to go on with: one page of an index, by what is to be done and what waits longest. */
export async function workList(table: Table, whose: string, most: number): Promise<readonly Listed[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: WORK_INDEX.name,
      KeyConditionExpression: `${WORK_INDEX.partition} = :whose`,
      ExpressionAttributeValues: { ':whose': workPartition(whose) },
      Limit: most,
    }),
  );
  return Items.map((item) => listed.parse(item));
}

/** The orders of a record that are not over, consistent. */
export async function ordersOfRecord(
  table: Table,
  { orders = [] }: Pick<Profile, 'orders'>,
): Promise<readonly Listed[]> {
  const keys = orders.slice(-100).map(({ order }) => orderKey(order));
  const found = await itemsAt(table, keys);
  return found.map((item) => listed.parse(item)).sort((a, b) => a.since.localeCompare(b.since));
}
