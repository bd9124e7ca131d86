import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { holds } from '../platform/holds.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { orderPromiseKey, orderPromises } from '../platform/promise-keys.ts';
import { EXPIRES } from '../platform/table.ts';
import type { OpenOrder } from '../travellers/call-card.ts';
import type { Table } from '../travellers/profile-store.ts';
import { becameBy, expiresAt } from './rules.ts';
import { settlePromise } from './settle.ts';

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
  await holds(table.client.send(put));
}

/**
 * Settles what was promised of an order when another step is next: kept where the day in `zone`, the agency's, is the one that was told or before it. `next` is
 * what the order waits for now; nothing where it is over.
 */
export async function settleSteps(
  table: Table,
  order: string,
  next: string | undefined,
  zone: string,
  now: Date,
): Promise<void> {
  const told = (await itemsUnder(table, orderPromises(order))).map((item) => stepPromise.parse(item));
  for (const { does, expected } of told.filter(({ state, does }) => state === 'open' && does !== next))
    await settlePromise(
      table,
      { key: orderPromiseKey(order, does, expected), kind: 'order', about: { order } },
      () => becameBy({ day: expected }, now, zone),
      zone,
      now,
    );
}
