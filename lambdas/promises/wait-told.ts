import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { waitPromiseKey } from '../platform/promise-keys.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Promised, promise } from './promise.ts';

/** What was told on a contact about its wait; nothing where nothing was, or it is forgotten at `now`. Consistent. */
export async function waitTold(table: Table, contact: string, now: Date): Promise<Promised | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: waitPromiseKey(contact), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const told = promise.parse(Item);
  return told.expires * 1000 <= now.getTime() ? undefined : told;
}
