import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { waitPromiseKey } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { becameOf, type Waited } from './rules.ts';
import { waitTold } from './wait-told.ts';

/**
 * Holds what a contact was told of its wait against how it went, once: the second time changes nothing. `none` where nothing
 * was told. The settled promise says that it happened, such as `promise.kept`.
 */
export async function settleWait(
  table: Table,
  contact: string,
  waited: Waited,
  now: Date,
): Promise<'settled' | 'settled before' | 'none'> {
  const Key = waitPromiseKey(contact);
  const told = await waitTold(table, contact, now);
  if (!told) return 'none';
  const state = becameOf(told, waited);
  const at = now.toISOString();
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET #state = :state, waited = :waited, settledAt = :at, happened = :happened',
        ConditionExpression: '#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': state,
          ':open': 'open',
          ':waited': waited.seconds,
          ':at': at,
          ':happened': { what: `promise.${state}`, at, contact },
        },
      }),
    );
    return 'settled';
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return 'settled before';
    throw error;
  }
}
