import type { BegunPlace } from '../platform/begun-page.ts';
import type { Item } from '../platform/items-at.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { type Place, pageOf } from '../platform/page-of.ts';
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

/** Messages out and in. */
interface Page {
  readonly notices: readonly Notice[];
  readonly replies: readonly KeptReply[];
  readonly behind: Place | undefined;
}

const PAGE = 100;

/** A page of what was written in one month, out and in, oldest first: keys from the index, then the items. */
export async function writtenIn(table: Table, { month, behind }: BegunPlace, now: Date): Promise<Page> {
  const { items, next } = await pageOf(table, {
    ...{ index: WRITTEN_INDEX, partition: writtenPartition(month), from: behind, most: PAGE },
  });
  const isReply = ({ sk }: Item) => String(sk).startsWith(REPLY_PREFIX);
  return {
    notices: keptOf(
      items.filter((item) => !isReply(item)),
      now,
    ),
    replies: items.filter((item) => isReply(item) && isKept(item, now)).map((item) => keptReply.parse(item)),
    behind: next,
  };
}

const keptOf = (items: readonly Item[], now: Date): Notice[] =>
  items.filter((item) => isKept(item, now)).map((item) => notice.parse(item));

const isKept = (item: Item, now: Date): boolean => Number(item[EXPIRES]) * 1000 > now.getTime();
