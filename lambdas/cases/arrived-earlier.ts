import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { caseKey } from '../platform/case-keys.ts';
import { WORK_INDEX } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Case, kase } from './case.ts';
import { rankOf } from './rules/order-of-work.ts';

/**
 * Gives an open case the place of an earlier attempt that was heard of later, such as a letter that waited: nobody loses their place (S38). One
 * conditional write, so that of many at one moment the earliest stays without any of them waiting.
 */
export async function arrivedEarlier(table: Table, seen: Case, at: string, now: Date): Promise<Case> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: caseKey(seen.case),
    UpdateExpression: `SET arrived = :at, version = version + :one, ${WORK_INDEX.order} = :place`,
    ConditionExpression: 'arrived > :at AND #state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':at': at,
      ':one': 1,
      ':place': rankOf({ ...seen, arrived: at }, now),
      ':open': 'open',
    },
    ReturnValues: 'ALL_NEW',
  });
  try {
    const { Attributes } = await table.client.send(update);
    return kase.parse(Attributes);
  } catch (error) {
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
    return seen;
  }
}
