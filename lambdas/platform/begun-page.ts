import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Item } from './items-at.ts';
import { place as inIndex, pageOf } from './page-of.ts';
import { WRITTEN_INDEX } from './table.ts';

/** Where a page of what was begun ends: the next begins in `month` (YYYY-MM), behind `behind` if that is given. */
export const begunPlace = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  behind: inIndex.optional(),
});
export type BegunPlace = z.infer<typeof begunPlace>;

/** As many items as one page has: their keys are one query, and they are one read. */
const PAGE = 100;

/**
 * A page of what stands in the index by months under `partitionOf` a month, from one instant to another, in that order and consistent as each
 * is now, and where the next page begins. A page may be empty and another follow.
 */
export async function begunPage(
  table: { readonly client: DynamoDBDocumentClient; readonly name: string },
  partitionOf: (month: string) => string,
  { from, to }: { readonly from: string; readonly to: string },
  place?: BegunPlace,
): Promise<{ readonly items: readonly Item[]; readonly next?: BegunPlace }> {
  const at = placeFrom(from.slice(0, 7), place);
  const { items, next: behind } = await pageOf(table, {
    ...{ index: WRITTEN_INDEX, partition: partitionOf(at.month), between: [from, to], from: at.behind, most: PAGE },
  });
  const next = behind ? { month: at.month, behind } : { month: monthAfter(at.month) };
  return next.month <= to.slice(0, 7) ? { items, next } : { items };
}

/** Where reading begins that wants nothing of months before `first`: of those there may be any number. */
export const placeFrom = (first: string, place: BegunPlace | undefined): BegunPlace =>
  place && place.month >= first ? place : { month: first };

/** The month (YYYY-MM) behind `month`. */
export const monthAfter = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).toISOString().slice(0, 7);
