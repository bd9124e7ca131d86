import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { CRISIS_NOW } from '../platform/crisis-keys.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Crisis, crisis } from './crisis.ts';

/** How long a function that answers calls goes by the mark that it read, in milliseconds. */
export const REMEMBERED_MS = 1000;
/** How long whoever marks waits before they say so, in milliseconds: longer, as no two clocks run alike (docs/decisions/0035-speed.md). */
export const HEARD_AFTER_MS = 1250;

/** The crisis that all calls hear of, running or over; one consistent read, given up when `signal` aborts. */
export async function readMark(table: Table, signal: AbortSignal): Promise<Crisis | undefined> {
  const get = new GetCommand({ TableName: table.name, Key: CRISIS_NOW, ConsistentRead: true });
  const { Item } = await table.client.send(get, { abortSignal: signal });
  return Item && crisis.parse(Item);
}
