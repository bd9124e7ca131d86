import type { Happening } from '../platform/happening.ts';
import { DUE_INDEX, FAILED_PARTITION, noticeKey } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { countsOf, writeCounted } from './counted.ts';
import { NOBODY } from './nobody.ts';
import type { Notice } from './notice.ts';
import { inboxOf } from './store.ts';

const WENT: ReadonlySet<Notice['state']> = new Set(['sent', 'resent', 'unknown']);

/**
 * Writes down that an e-mail of ours to that address (lower case) came back, where one of the provider's ids is that of a message to it: reports can be
 * invented, ids cannot be guessed. It has failed from then on, where operators look. Told twice it is one. Answers whether there is such a message.
 */
export async function cameBack(
  table: Table,
  to: string,
  providerIds: readonly string[],
  reason: string,
  now: Date,
): Promise<boolean> {
  const sent = (await inboxOf(table, to, now)).find(({ providerId }) => providerId && providerIds.includes(providerId));
  if (!sent) return false;
  const { template, channel, traveller, state: was } = sent;
  if (!WENT.has(was)) return true;
  const at = now.toISOString();
  const about = { template, channel, state: 'failed', reason };
  const happened: Happening = {
    what: 'notice.settled',
    at,
    travellers: traveller === NOBODY ? [] : [traveller],
    ...about,
  };
  const update = {
    TableName: table.name,
    Key: noticeKey(sent),
    UpdateExpression: `SET #state = :failed, reason = :reason, happened = :happened, ${DUE_INDEX.partition} = :list, ${DUE_INDEX.order} = :at`,
    ConditionExpression: '#state = :was',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...{ ':failed': 'failed', ':reason': reason, ':happened': happened, ':list': FAILED_PARTITION, ':at': at },
      ':was': was,
    },
  };
  await writeCounted(table, update, countsOf(table.name, sent, { [was]: -1, failed: 1 }, now));
  return true;
}
