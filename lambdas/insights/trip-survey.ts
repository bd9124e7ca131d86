import { GetCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import { EXPIRES, tripSurveyKey } from '../platform/table.ts';
import type { Table } from './store.ts';

/** What a traveller thinks of a trip. `booking` is its system, locator and first date. */
export interface TripScore {
  readonly booking: string;
  /** From 1, not good at all, to 5, very good. */
  readonly score: number;
  /** The ids of those who wrote it: whose timelines it stands on. */
  readonly travellers: readonly string[];
  /** By which way it came. */
  readonly by: 'sms' | 'email';
}

/** Whether the survey of that booking has an answer, which stands. One consistent read. */
export async function isScored(table: Table, booking: string): Promise<boolean> {
  const Key = tripSurveyKey(booking);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ProjectionExpression: 'pk', ConsistentRead: true }),
  );
  return Item !== undefined;
}

/**
 * The write of what a traveller answered to the survey behind a trip (S94, S103), for a transaction, beside what callers answer:
 * it fails where the booking has an answer already. Kept for `days`.
 */
export function putTripScore(
  tableName: string,
  { booking, score, travellers, by }: TripScore,
  days: number,
  now: Date,
): NonNullable<TransactWriteCommandInput['TransactItems']>[number] {
  const at = now.toISOString();
  return {
    Put: {
      TableName: tableName,
      Item: {
        ...tripSurveyKey(booking),
        ...{ booking, score, at, travellers },
        happened: { what: 'survey.trip-answered', at, booking, score: String(score), travellers, by },
        [EXPIRES]: forgottenAt(now, days),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}
