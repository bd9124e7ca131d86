import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { agentArnOfContact } from '../agents/store.ts';
import { forgottenAt } from '../calendar/expiry.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { holds } from '../platform/holds.ts';
import { EXPIRES, surveyKey } from '../platform/table.ts';
import type { keepSurvey } from './contract.ts';
import type { Table } from './store.ts';

/**
 * Keeps a caller's score beside the call, with the agent whom it is about where one is known, for `days`. Whoever was recognised
 * finds it on their timeline; the answer of somebody unknown counts and stands on none. Two round trips.
 */
export async function keepScore(
  table: Table,
  { contact, initialContact, previousContact, traveller, score }: AskedOf<typeof keepSurvey>,
  days: number,
  now: Date,
): Promise<AnswerTo<typeof keepSurvey>> {
  const call = initialContact || contact;
  const agent = await agentArnOfContact(table, previousContact || call, now);
  const at = now.toISOString();
  const travellers = traveller && traveller !== 'none' ? [traveller] : [];
  const put = new PutCommand({
    TableName: table.name,
    Item: {
      ...surveyKey(call),
      ...{ score: Number(score), at, travellers },
      ...(agent === undefined ? {} : { agent }),
      happened: { what: 'survey.answered', at, contact: call, score, travellers },
      [EXPIRES]: forgottenAt(now, days),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return { outcome: (await holds(table.client.send(put))) ? 'kept' : 'keptBefore' };
}
