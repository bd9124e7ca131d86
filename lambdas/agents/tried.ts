import { createHash } from 'node:crypto';
import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { forgottenAt } from '../calendar/expiry.ts';
import { EXPIRES, triedKey, triedPartition } from '../platform/table.ts';
import type { agentOf } from './store.ts';

type Table = Parameters<typeof agentOf>[0];

/** Something that an agent tried and may not do (S92). Ids and plain words: no name or number of a traveller. */
const tried = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  /** ARN and user name of the agent. */
  agent: z.string(),
  userName: z.string(),
  role: z.string(),
  /** Such as `merge records`. */
  deed: z.string(),
  contact: z.string(),
  traveller: z.string().optional(),
});

export type Tried = z.infer<typeof tried>;

/** Keeps what was tried for so many `days`; the same on one contact within a second is kept once. */
export async function keepTried(table: Table, kept: Tried, days: number): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16);
  const expires = forgottenAt(kept.at, days);
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...triedKey(kept.at, digest), ...kept, [EXPIRES]: expires } }),
  );
}

/** What was tried in a month (`YYYY-MM`), the first first. */
export async function triedIn(table: Table, month: string): Promise<readonly Tried[]> {
  const found: Tried[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :month',
      ExpressionAttributeValues: { ':month': triedPartition(month) },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) found.push(...Items.map((item) => tried.parse(item)));
  return found;
}
