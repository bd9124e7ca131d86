import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemsAt } from './items-at.ts';
import { WRITTEN_INDEX } from './table.ts';

/** Where a page of what was begun ends: the next begins in `month` (YYYY-MM), behind `behind` if that is given. */
export interface BegunPlace {
  readonly month: string;
  readonly behind?: { readonly [attribute: string]: string } | undefined;
}

/** As many items as one page has: their keys are one query, and they are one read. */
const PAGE = 100;

/**
 * A page of what stands in the index by months under `partitionOf` a month, from one instant to another, in any order and consistent as each
 * is now, and where the next page begins. A page may be empty and another follow.
 */
export async function begunPage(
  table: { readonly client: DynamoDBDocumentClient; readonly name: string },
  partitionOf: (month: string) => string,
  { from, to }: { readonly from: string; readonly to: string },
  place: BegunPlace = { month: from.slice(0, 7) },
): Promise<{ readonly items: Awaited<ReturnType<typeof itemsAt>>; readonly next?: BegunPlace }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: WRITTEN_INDEX.name,
      KeyConditionExpression: `${WRITTEN_INDEX.partition} = :month AND ${WRITTEN_INDEX.order} BETWEEN :from AND :to`,
      ExpressionAttributeValues: { ':month': partitionOf(place.month), ':from': from, ':to': to },
      ExclusiveStartKey: place.behind,
      Limit: PAGE,
    }),
  );
  const items = await itemsAt(
    table,
    Items.map(({ pk, sk }) => ({ pk, sk })),
  );
  const next = LastEvaluatedKey
    ? { month: place.month, behind: LastEvaluatedKey as { [attribute: string]: string } }
    : { month: monthBehind(place.month) };
  return next.month <= to.slice(0, 7) ? { items, next } : { items };
}

const monthBehind = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).toISOString().slice(0, 7);
