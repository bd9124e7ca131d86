import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemsAt } from '../platform/items-at.ts';
import { itemsUnder } from '../platform/items-under.ts';
import {
  EXPIRES,
  inboxPartition,
  NOTICE_PREFIX,
  REPLY_PREFIX,
  WRITTEN_INDEX,
  writtenPartition,
} from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Notice, notice } from './notice.ts';
import { type KeptReply, keptReply } from './reply.ts';

/** Everything that was written to a number (E.164) or an address (lower case), oldest first. One partition, consistent. */
export async function inboxOf(table: Table, recipient: string, now: Date): Promise<readonly Notice[]> {
  const found = await itemsUnder(table, inboxPartition(recipient), NOTICE_PREFIX);
  return keptOf(found, now).sort((a, b) => a.at.localeCompare(b.at));
}

type Item = { readonly [attribute: string]: unknown };

/** Where a page of all notices ends: the next begins in `month` (YYYY-MM), behind `behind` if that is given. */
export interface Place {
  readonly month: string;
  readonly behind?: { readonly [attribute: string]: string } | undefined;
}

/** Messages out and in. */
interface Page {
  readonly notices: readonly Notice[];
  readonly replies: readonly KeptReply[];
  readonly behind: Place['behind'];
}

const PAGE = 100;

/** A page of what was written in one month, out and in, oldest first: keys from the index, then the items. */
export async function writtenIn(table: Table, { month, behind }: Place, now: Date): Promise<Page> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: WRITTEN_INDEX.name,
      KeyConditionExpression: `${WRITTEN_INDEX.partition} = :month`,
      ExpressionAttributeValues: { ':month': writtenPartition(month) },
      ExclusiveStartKey: behind,
      Limit: PAGE,
    }),
  );
  const read = await itemsAt(
    table,
    Items.map(({ pk, sk }) => ({ pk, sk })),
  );
  const order = new Map(Items.map(({ pk, sk }, index) => [`${pk} ${sk}`, index]));
  const inOrder = [...read].sort(
    (a, b) => (order.get(`${a['pk']} ${a['sk']}`) ?? 0) - (order.get(`${b['pk']} ${b['sk']}`) ?? 0),
  );
  const isReply = ({ sk }: Item) => String(sk).startsWith(REPLY_PREFIX);
  return {
    notices: keptOf(
      inOrder.filter((item) => !isReply(item)),
      now,
    ),
    replies: inOrder.filter((item) => isReply(item) && isKept(item, now)).map((item) => keptReply.parse(item)),
    behind: LastEvaluatedKey as Place['behind'],
  };
}

const keptOf = (items: readonly Item[], now: Date): Notice[] =>
  items.filter((item) => isKept(item, now)).map((item) => notice.parse(item));

const isKept = (item: Item, now: Date): boolean => Number(item[EXPIRES]) * 1000 > now.getTime();
