import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../../calendar/expiry.ts';
import { CLAIMS_DAYS } from '../../calendar/retention.ts';
import { EXPIRES, TIMELINE_PREFIX, timelineKey, travellerPartition } from '../../platform/table.ts';
import type { Profile } from '../profile.ts';
import type { Table } from '../profile-store.ts';
import { digestOf, type Entry, entry } from './entry.ts';
import type { Told } from './told.ts';

/** Writes an entry to a traveller's timeline; the same happening told again writes the same item. */
export async function keepEntry(table: Table, traveller: string, happening: Told, kept: Entry): Promise<void> {
  const key = timelineKey(traveller, happening.at, happening.what, digestOf(happening));
  const expires = forgottenAt(happening.at, CLAIMS_DAYS);
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, ...kept, [EXPIRES]: expires } }));
}

/** The newest entries of a traveller and of the records that were merged into theirs, newest first. One query a record. */
export async function newestEntries(
  table: Table,
  { traveller, absorbed }: Pick<Profile, 'traveller' | 'absorbed'>,
  most: number,
): Promise<readonly Entry[]> {
  const pages = await Promise.all([traveller, ...absorbed].map((id) => newestOf(table, id, most)));
  return pages
    .flat()
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, most);
}

async function newestOf(table: Table, traveller: string, most: number): Promise<readonly Entry[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :traveller AND begins_with(sk, :timeline)',
      ExpressionAttributeValues: { ':traveller': travellerPartition(traveller), ':timeline': TIMELINE_PREFIX },
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  return Items.map((item) => entry.parse(item));
}
