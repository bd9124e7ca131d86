import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemsAt } from '../platform/items-at.ts';
import { begunPartition, WRITTEN_INDEX } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Order, order } from './order.ts';

/** Where a page of begun orders ends: the next begins in `month` (YYYY-MM), behind `behind` if that is given. */
export interface BegunPlace {
  readonly month: string;
  readonly behind?: { readonly [attribute: string]: string } | undefined;
}

/** As many orders as one page has: their keys are one query, and they are one read. */
const PAGE = 100;

/** A page of the orders that were begun from one instant to before another, the first first, and where the next page begins. */
export async function begunOrders(
  table: Table,
  { from, to }: { readonly from: string; readonly to: string },
  place: BegunPlace = { month: from.slice(0, 7) },
): Promise<{ readonly orders: readonly Order[]; readonly next?: BegunPlace }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: WRITTEN_INDEX.name,
      KeyConditionExpression: `${WRITTEN_INDEX.partition} = :month AND ${WRITTEN_INDEX.order} BETWEEN :from AND :to`,
      ExpressionAttributeValues: { ':month': begunPartition(place.month), ':from': from, ':to': to },
      ExclusiveStartKey: place.behind,
      Limit: PAGE,
    }),
  );
  const found = await itemsAt(
    table,
    Items.map(({ pk, sk }) => ({ pk, sk })),
  );
  const orders = found
    .map((item) => order.parse(item))
    .filter(({ createdAt }) => createdAt < to)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const next = LastEvaluatedKey
    ? { month: place.month, behind: LastEvaluatedKey as { [attribute: string]: string } }
    : { month: monthBehind(place.month) };
  return next.month <= to.slice(0, 7) ? { orders, next } : { orders };
}

const monthBehind = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).toISOString().slice(0, 7);
