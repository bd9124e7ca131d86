import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { BadEvent } from './door.ts';
import { type Item, itemsAt } from './items-at.ts';

/** Where a page of an index ends, in the table's own words: an answer gives it, and the next question hands it back. */
export const place = z.record(z.string(), z.string());
export type Place = z.infer<typeof place>;

interface Asked {
  readonly index: { readonly name: string; readonly partition: string; readonly order: string };
  readonly partition: string;
  /** The order of the first and of the last that are wanted. */
  readonly between?: readonly [string, string];
  /** Behind which place. */
  readonly from?: Place | undefined;
  /** At most so many: one query of the index, and one read a hundred. */
  readonly most: number;
}

/**
 * A page of what an index has under a partition, in its order, each item consistent as it is now, and where the next page begins; a page may be
 * empty and another follow.
 * @throws BadEvent where it is to begin behind a place that no answer gave.
 */
export async function pageOf(
  table: { readonly client: DynamoDBDocumentClient; readonly name: string },
  { index, partition, between, from, most }: Asked,
): Promise<{ readonly items: readonly Item[]; readonly next?: Place }> {
  const [first, last] = between ?? [];
  const query = new QueryCommand({
    TableName: table.name,
    IndexName: index.name,
    KeyConditionExpression: `${index.partition} = :partition${between ? ` AND ${index.order} BETWEEN :first AND :last` : ''}`,
    ExpressionAttributeValues: { ':partition': partition, ...(between ? { ':first': first, ':last': last } : {}) },
    ExclusiveStartKey: from,
    Limit: most,
  });
  const { Items = [], LastEvaluatedKey } = await table.client.send(query).catch((error: Error) => {
    if (from !== undefined && error.name === 'ValidationException')
      throw new BadEvent(['the place, which no answer gave']);
    throw error;
  });
  const keys = Items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  const places = new Map(keys.map(({ pk, sk }, place) => [`${pk} ${sk}`, place]));
  const placeOf = ({ pk, sk }: { readonly [name: string]: unknown }) => places.get(`${pk} ${sk}`) ?? 0;
  const items = (await itemsAt(table, keys)).toSorted((a, b) => placeOf(a) - placeOf(b));
  return LastEvaluatedKey ? { items, next: LastEvaluatedKey as Place } : { items };
}
