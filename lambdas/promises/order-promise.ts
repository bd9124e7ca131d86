import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { EXPIRES, orderPromiseKey, orderPromises } from '../platform/table.ts';
import type { OpenOrder } from '../travellers/call-card.ts';
import type { Table } from '../travellers/profile-store.ts';
import { expiresAt } from './rules.ts';

/** A step of an order that a traveller was told to expect by a day (YYYY-MM-DD, the agency's), and what became of it (idea 7, idea 8). */
const stepPromise = z.object({
  kind: z.literal('order'),
  order: z.string(),
  does: z.string(),
  expected: z.string(),
  toldAt: z.string(),
  state: z.enum(['open', 'kept', 'broken']),
});

/** Keeps what a traveller is told to expect of an order; the same day told again is one promise. Without a day nothing is promised. */
export async function promiseStep(
  table: Table,
  { order, does, expected }: Pick<OpenOrder, 'order' | 'does' | 'expected'>,
  now: Date,
): Promise<void> {
  if (expected === undefined) return;
  const put = new PutCommand({
    TableName: table.name,
    Item: {
      ...orderPromiseKey(order, does, expected),
      ...{ kind: 'order', order, does, expected, toldAt: now.toISOString(), state: 'open' },
      [EXPIRES]: expiresAt(now),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await table.client.send(put).catch((error: Error) => {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
  });
}

/**
 * Settles what was promised of an order when another step is next: kept where `today` (the agency's) is the day or before it. `next` is what
 * the order waits for now; nothing where it is over.
 */
export async function settleSteps(
  table: Table,
  order: string,
  next: string | undefined,
  today: string,
  now: Date,
): Promise<void> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :order',
      ExpressionAttributeValues: { ':order': orderPromises(order) },
      ConsistentRead: true,
    }),
  );
  const open = Items.map((item) => stepPromise.parse(item)).filter(
    ({ state, does }) => state === 'open' && does !== next,
  );
  for (const promised of open) await settle(table, promised, promised.expected >= today ? 'kept' : 'broken', now);
}

async function settle(
  table: Table,
  { order, does, expected }: z.infer<typeof stepPromise>,
  state: 'kept' | 'broken',
  now: Date,
): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: orderPromiseKey(order, does, expected),
    UpdateExpression: 'SET #state = :state, settledAt = :at, happened = :happened',
    ConditionExpression: '#state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': state,
      ':open': 'open',
      ':at': now.toISOString(),
      ':happened': { what: `promise.${state}`, at: now.toISOString(), order },
    },
  });
  await table.client.send(update).catch((error: Error) => {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
  });
}
