import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CRISIS_NOW, crisisAskedKey, crisisPublishedKey, crisisVersionKey } from '../platform/crisis-keys.ts';
import { holds } from '../platform/holds.ts';
import { itemsAt } from '../platform/items-at.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { type Crisis, crisis } from './crisis.ts';

/** The crisis that runs, or the last one; nothing where there never was one. One consistent read. */
export async function crisisNow(table: Table): Promise<Crisis | undefined> {
  const [item] = await itemsAt(table, [CRISIS_NOW]);
  return item && crisis.parse(item);
}

/** What a crisis said in one of its versions. */
export async function crisisVersion(table: Table, name: string, version: number): Promise<Crisis | undefined> {
  const [item] = await itemsAt(table, [crisisVersionKey(name, version)]);
  return item && crisis.parse(item);
}

/** Whether there was a crisis of that name. */
export const isKnown = async (table: Table, name: string): Promise<boolean> =>
  (await crisisVersion(table, name, 1)) !== undefined;

/** The writes by which a crisis becomes what calls hear, for one transaction: whoever wrote in between makes it fail. `seen` is what stood there. */
export function crisisWrites(TableName: string, after: Crisis, seen: Crisis | undefined): Writes {
  return [
    {
      Put: {
        TableName,
        Item: { ...CRISIS_NOW, ...after },
        ...(seen === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#name = :name AND version = :version AND #state = :state',
              ExpressionAttributeNames: { '#name': 'name', '#state': 'state' },
              ExpressionAttributeValues: { ':name': seen.name, ':version': seen.version, ':state': seen.state },
            }),
      },
    },
    {
      Put: {
        TableName,
        Item: { ...crisisVersionKey(after.name, after.version), ...after },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
}

/** Counts a caller who had it sent to them; where that fails the report says one less, and they have it all the same. */
export async function countAsked(table: Table, name: string): Promise<void> {
  const ExpressionAttributeValues = { ':one': 1 };
  const UpdateExpression = 'ADD callers :one';
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: crisisAskedKey(name),
      UpdateExpression,
      ExpressionAttributeValues,
    }),
  );
}

/** Keeps which version the page shows; an older one that comes late changes nothing. */
export async function keepPublished(table: Table, { name, version }: Crisis): Promise<void> {
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...crisisPublishedKey(name), version },
    ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
    ExpressionAttributeValues: { ':version': version },
  });
  await holds(table.client.send(put));
}
