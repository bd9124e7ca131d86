import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Happening } from '../platform/happening.ts';
import { holds } from '../platform/holds.ts';
import { DUE_INDEX, FAILED_PARTITION, noticeKey } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { NOBODY } from './nobody.ts';
import { inboxOf } from './store.ts';

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
  const { template, channel, traveller } = sent;
  const at = now.toISOString();
  const about = { template, channel, state: 'failed', reason };
  const happened: Happening = {
    what: 'notice.settled',
    at,
    travellers: traveller === NOBODY ? [] : [traveller],
    ...about,
  };
  const update = new UpdateCommand({
    TableName: table.name,
    Key: noticeKey(sent),
    UpdateExpression: `SET #state = :failed, reason = :reason, happened = :happened, ${DUE_INDEX.partition} = :list, ${DUE_INDEX.order} = :at`,
    ConditionExpression: '#state IN (:sent, :resent, :unknown)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...{ ':failed': 'failed', ':reason': reason, ':happened': happened, ':list': FAILED_PARTITION, ':at': at },
      ...{ ':sent': 'sent', ':resent': 'resent', ':unknown': 'unknown' },
    },
  });
  await holds(table.client.send(update));
  return true;
}
