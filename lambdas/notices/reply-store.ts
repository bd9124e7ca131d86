import { forgottenAt } from '../calendar/expiry.ts';
import type { Happening } from '../platform/happening.ts';
import { itemsUnder } from '../platform/items-under.ts';
import {
  EXPIRES,
  inboxPartition,
  NOTICE_PREFIX,
  REPLY_PREFIX,
  repliesKey,
  replyKey,
  WRITTEN_INDEX,
  writtenPartition,
} from '../platform/table.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { type Notice, notice } from './notice.ts';
import { type KeptLately, type KeptReply, keptLately, keptReply } from './reply.ts';
import type { Lately } from './rules/replying.ts';

/** All that was written to and from one number, oldest first, and what it was answered lately. */
interface Conversation {
  readonly notices: readonly Notice[];
  readonly replies: readonly KeptReply[];
  /** Missing before the first reply. */
  readonly lately: KeptLately | undefined;
}

/** What is kept of a number's messages. One partition, consistent; one query a MB. */
export async function conversationOf(table: Table, number: string, now: Date): Promise<Conversation> {
  const items = await itemsUnder(table, inboxPartition(number));
  const kept = items.filter((item) => Number(item[EXPIRES]) * 1000 > now.getTime());
  const named = (prefix: string) => kept.filter(({ sk }) => String(sk).startsWith(prefix));
  const lately = kept.find(({ sk }) => sk === repliesKey(number).sk);
  return {
    notices: named(NOTICE_PREFIX).map((item) => notice.parse(item)),
    replies: named(REPLY_PREFIX)
      .map((item) => keptReply.parse(item))
      .sort((a, b) => a.at.localeCompare(b.at)),
    lately: lately && keptLately.parse(lately),
  };
}

/** The most letters of a message that a timeline repeats. */
const TOLD = 500;

/**
 * The writes of a reply that has been worked on, for one transaction: it fails where the same reply is there already, or another
 * one of this number was worked on meanwhile. Both are forgotten after `keepDays`.
 */
export function replyWrites(
  tableName: string,
  reply: KeptReply,
  before: KeptLately | undefined,
  after: Lately,
  keepDays: number,
): Writes {
  const { from, id, at, travellers, text, did } = reply;
  const expires = forgottenAt(at, keepDays);
  const about = text.slice(0, TOLD);
  const happened: Happening = { what: 'reply.received', at, travellers, about, did };
  return [
    {
      Put: {
        TableName: tableName,
        Item: {
          ...replyKey(from, id),
          ...reply,
          [WRITTEN_INDEX.partition]: writtenPartition(at),
          [WRITTEN_INDEX.order]: at,
          [EXPIRES]: expires,
          happened,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName: tableName,
        Item: { ...repliesKey(from), ...after, version: (before?.version ?? 0) + 1, [EXPIRES]: expires },
        ...(before
          ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': before.version } }
          : {
              ConditionExpression: 'attribute_not_exists(pk) OR expires <= :now',
              ExpressionAttributeValues: { ':now': Math.floor(Date.parse(at) / 1000) },
            }),
      },
    },
  ];
}
