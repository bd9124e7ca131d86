import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { stoppedKey } from '../platform/table.ts';
import { type Consents, consents } from './consent.ts';
import type { Profile } from './profile.ts';
import type { Table, Writes } from './profile-store.ts';
import { consentsOf, pointsAdded, refusalsOf, withStops } from './rules/stopping.ts';

/**
 * A record with what was stopped before at its new contact points, when nobody knew them any more: who told us of the person now does
 * not overrule that. One consistent read a new contact point.
 */
export async function mindingStops(table: Table, before: Profile | undefined, after: Profile): Promise<Profile> {
  const points = pointsAdded(before, after);
  const stops = await Promise.all(points.map(async (point) => [point, await stopAt(table, point)] as const));
  return withStops(after, new Map(stops.filter((pair): pair is [string, Consents] => pair[1] !== undefined)));
}

/** What is stopped at a contact point (E.164, or an address in lower case), if anything is. */
async function stopAt({ client, name }: Table, point: string): Promise<Consents | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: stoppedKey(point), ConsistentRead: true }));
  return Item && consents.parse(Item['consents']);
}

/** The writes that leave behind of a record what was stopped at its contact points, and nothing else; where nothing is, they take away what was left before. */
export const stopWrites = (TableName: string, profile: Profile): Writes =>
  [...new Map(consentsOf(profile))].map(([point, given]) => {
    const refusals = refusalsOf(given);
    return Object.keys(refusals).length === 0
      ? { Delete: { TableName, Key: stoppedKey(point) } }
      : { Put: { TableName, Item: { ...stoppedKey(point), consents: refusals } } };
  });

/** The write that forgets what was stopped at a contact point: whoever has it agrees to messages again. */
export const startWrite = (TableName: string, point: string): Writes[number] => ({
  Delete: { TableName, Key: stoppedKey(point.toLowerCase()) },
});
