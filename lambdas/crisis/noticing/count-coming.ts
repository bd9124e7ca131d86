import { createHash } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../../calendar/expiry.ts';
import { dateIn } from '../../calendar/local-time.ts';
import { holds } from '../../platform/holds.ts';
import { COUNTED_SINCE, comingKey } from '../../platform/noticing-keys.ts';
import { EXPIRES, shardOf } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Crisis } from '../crisis.ts';
import { quarterOf } from '../rules/noticing/quarters.ts';
import { factsOf } from '../rules/noticing/shared.ts';
import { touched } from '../rules/scope.ts';
import type { Coming } from './coming.ts';
import { attributeOf } from './tally.ts';

/** How long a quarter-hour is kept, in days: as long as it is history, and as long again to be looked at. */
const KEPT_DAYS = 30;

/**
 * Counts one contact in the quarter-hour in which it came, with what its trip may share with others; who comes about the crisis that runs is no
 * news, and is counted beside. One write. Told twice it is counted once: the counter keeps a short digest of each that it has counted, and
 * refuses it again. Answers the quarter-hour.
 */
export async function countComing(
  table: Table,
  { matter, id, at, segments }: Coming,
  running: Crisis | undefined,
  zone: string,
): Promise<string> {
  const quarter = quarterOf(zone, at);
  const digest = createHash('sha256').update(id).digest('base64url').slice(0, 8);
  const facts = factsOf(segments, at);
  const names = isNews(running, segments)
    ? ['contacts', ...(facts.length > 0 ? ['trips'] : []), ...facts.map(attributeOf)]
    : ['known'];
  await holds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: comingKey(quarter, matter, shardOf(matter, id)),
        UpdateExpression: `ADD #who :who, ${names.map((_, n) => `#n${n} :one`).join(', ')} SET matter = :matter, #expires = :expires`,
        ConditionExpression: 'NOT contains(#who, :digest)',
        ExpressionAttributeNames: {
          ...{ '#who': 'who', '#expires': EXPIRES },
          ...Object.fromEntries(names.map((name, n) => [`#n${n}`, name])),
        },
        ExpressionAttributeValues: {
          ...{ ':who': new Set([digest]), ':digest': digest, ':one': 1, ':matter': matter },
          ':expires': forgottenAt(at, KEPT_DAYS),
        },
      }),
    ),
  );
  return quarter;
}

/** In a crisis, whoever is on a trip that it touches comes about it; so does whose trip nobody knows. A drill is no crisis. */
function isNews(running: Crisis | undefined, segments: Coming['segments']): boolean {
  if (running?.state !== 'running' || running.drill) return true;
  return segments.length > 0 && touched(running.scope, segments).length === 0;
}

/** Keeps since when contacts are counted, so that a day without any tells apart from one before it. */
export async function keepSince(table: Table, zone: string, now: Date): Promise<void> {
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...COUNTED_SINCE, day: dateIn(zone, now) },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await holds(table.client.send(put));
}
