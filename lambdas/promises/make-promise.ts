import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { holds } from '../platform/holds.ts';
import { waitPromiseKey } from '../platform/promise-keys.ts';
import { EXPIRES } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { expiresAt } from './rules.ts';

/** A wait as it was told: seconds; without `high` where only "longer than" was. */
export interface Told {
  readonly contact: string;
  readonly queue: string;
  readonly low: number;
  readonly high?: number;
}

/** Writes down a wait that is told now. What a contact was told first stands: a later word does not make it true. */
export async function makePromise(table: Table, told: Told, now: Date): Promise<'made' | 'stands'> {
  const made = { kind: 'wait', ...told, toldAt: now.toISOString(), state: 'open', [EXPIRES]: expiresAt(now) };
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...waitPromiseKey(told.contact), ...made },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return (await holds(table.client.send(put))) ? 'made' : 'stands';
}
