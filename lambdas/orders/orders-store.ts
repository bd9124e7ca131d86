import { forgottenAt } from '../calendar/expiry.ts';
import { BOOKS_DAYS } from '../calendar/retention.ts';
import type { Happening } from '../platform/happening.ts';
import { itemsAt } from '../platform/items-at.ts';
import { itemsUnder } from '../platform/items-under.ts';
import {
  begunPartition,
  EXPIRES,
  historyKey,
  orderKey,
  orderPartition,
  travellerKey,
  WORK_INDEX,
  WRITTEN_INDEX,
  workPartition,
} from '../platform/table.ts';
import { type Profile, profile } from '../travellers/profile.ts';
import { profileOf, profileWrites, type Table, type Writes } from '../travellers/profile-store.ts';
import { type HistoryLine, historyLine } from './history.ts';
import { type Order, order } from './order.ts';
import { inStageIndex } from './orders-at-stage.ts';
import { type NextStep, workOf } from './rules/next-step.ts';
import { withOrder } from './rules/on-record.ts';

/** An order with the record of whose it is, as both are now. */
export interface OrderRead {
  readonly order: Order;
  readonly profile: Profile;
}

/**
 * An order and the record of its traveller, consistent: one round trip where `traveller` is known, one more where it is not, or where
 * the record was merged into another meanwhile. Nothing where there is no such order, or nobody any more whose order it is.
 */
export async function orderOf(table: Table, number: string, traveller?: string): Promise<OrderRead | undefined> {
  const keys = [orderKey(number), ...(traveller === undefined ? [] : [travellerKey(traveller)])];
  const found = await itemsAt(table, keys);
  const item = found.find((item) => item['sk'] === 'ORDER');
  if (!item) return undefined;
  const read = order.parse(item);
  const beside = found.find((item) => item['sk'] !== 'ORDER');
  const known = beside && profile.parse(beside);
  const whose =
    known && known.traveller === read.traveller && known.mergedInto === undefined
      ? known
      : await profileOf(table, read.traveller);
  // Whoever was erased has no record any more: of their orders, the books keep what they need.
  return whose && { order: read, profile: whose };
}

/** An order and all of its history, the oldest first: one page of one partition, consistent. */
export async function orderWithHistory(
  table: Table,
  number: string,
): Promise<{ readonly order: Order; readonly history: readonly HistoryLine[] } | undefined> {
  const found = await itemsUnder(table, orderPartition(number));
  const item = found.find(({ sk }) => sk === 'ORDER');
  if (!item) return undefined;
  return {
    order: order.parse(item),
    history: found.filter((each) => each !== item).map((each) => historyLine.parse(each)),
  };
}

/**
 * The writes of one step, for one transaction: the order in the place of the version that was read, the line of its history, and what
 * the record and its call cards tell of it. Whoever wrote the order or the record meanwhile makes the transaction fail.
 */
export function orderWrites(
  tableName: string,
  { order: after, profile: before }: OrderRead,
  /** The agency's day (`YYYY-MM-DD`) on which it came to its stage. */
  day: string,
  line: HistoryLine,
  next: NextStep | undefined,
  happened: Happening,
): Writes {
  const record = withOrder(before, after, next);
  return [
    {
      Put: {
        TableName: tableName,
        Item: {
          ...orderKey(after.order),
          ...after,
          [WRITTEN_INDEX.partition]: begunPartition(after.createdAt),
          [WRITTEN_INDEX.order]: after.createdAt,
          ...inStageIndex(after, day),
          ...(next
            ? { [WORK_INDEX.partition]: workPartition(workOf(next)), [WORK_INDEX.order]: `${next.does}#${after.since}` }
            : { [EXPIRES]: forgottenAt(after.since, BOOKS_DAYS) }),
          happened,
        },
        ...(after.version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': after.version - 1 } }),
      },
    },
    {
      Put: {
        TableName: tableName,
        Item: {
          ...{ ...historyKey(after.order, after.version), ...line },
          [EXPIRES]: forgottenAt(line.at, BOOKS_DAYS),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...(record === before ? [] : profileWrites(tableName, before, record)),
  ];
}
