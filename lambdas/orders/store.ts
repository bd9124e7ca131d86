import { createHash } from 'node:crypto';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import { CLAIMS_DAYS } from '../calendar/retention.ts';
import type { Happening } from '../platform/happening.ts';
import { holds } from '../platform/holds.ts';
import { CONSULTATION_PREFIX, consultationKey, EXPIRES, travellerPartition } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Consultation, consultation } from './consultation.ts';

/** Keeps a consultation. The same words on one contact and day are kept once, whoever asks again. */
export async function keepConsultationOf(table: Table, kept: Consultation): Promise<'written' | 'kept before'> {
  const { traveller, at, agent: _, agentName: __, ...words } = kept;
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  const happened: Happening = {
    what: 'consultation.written',
    at,
    travellers: [traveller],
    by: 'agent',
    who: kept.agent,
    about: kept.asked,
  };
  const put = new PutCommand({
    TableName: table.name,
    Item: {
      ...{ ...consultationKey(traveller, at.slice(0, 10), digest), ...kept, happened },
      [EXPIRES]: forgottenAt(at, CLAIMS_DAYS),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return (await holds(table.client.send(put))) ? 'written' : 'kept before';
}

/** The newest consultations of travellers, who are one person's record and those merged into it; newest first. One query a record. */
export async function newestConsultations(
  table: Table,
  travellers: readonly string[],
  most: number,
): Promise<readonly Consultation[]> {
  const pages = await Promise.all(travellers.map((traveller) => newestOf(table, traveller, most)));
  return pages
    .flat()
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, most);
}

async function newestOf(table: Table, traveller: string, most: number): Promise<readonly Consultation[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :traveller AND begins_with(sk, :consultations)',
      ExpressionAttributeValues: {
        ':traveller': travellerPartition(traveller),
        ':consultations': CONSULTATION_PREFIX,
      },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  return Items.map((item) => consultation.parse(item));
}
