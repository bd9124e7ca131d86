import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { holds } from '../../platform/holds.ts';
import { feedPartition, MINUTE_PREFIX, minuteKey } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';

/** A minute (`YYYY-MM-DDTHH:MM`, UTC) in which a pool has, or had, something to send. */
export interface OpenMinute {
  readonly minute: string;
  /** How often it was opened. */
  readonly opened: number;
}

const minuteItem = z.object({ sk: z.string(), opened: z.number().int() });

/** Says that something is due in a minute. Whoever closes it meanwhile does not. */
export async function openMinute(table: Table, pool: string, minute: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: minuteKey(pool, minute),
      UpdateExpression: 'ADD opened :once',
      ExpressionAttributeValues: { ':once': 1 },
    }),
  );
}

/** The open minutes of a pool up to and with `minute`, the oldest first; consistent. */
export async function openMinutes(table: Table, pool: string, minute: string): Promise<readonly OpenMinute[]> {
  const found: OpenMinute[] = [];
  let from: { [attribute: string]: unknown } | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :feed AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':feed': feedPartition(pool),
          ':first': MINUTE_PREFIX,
          ':last': `${MINUTE_PREFIX}${minute}`,
        },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) {
      const { sk, opened } = minuteItem.parse(item);
      found.push({ minute: sk.slice(MINUTE_PREFIX.length), opened });
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/** Closes a minute in which nothing is left, unless it was opened again since it was read. */
export async function closeMinute(table: Table, pool: string, { minute, opened }: OpenMinute): Promise<void> {
  const gone = new DeleteCommand({
    TableName: table.name,
    Key: minuteKey(pool, minute),
    ConditionExpression: 'opened = :seen',
    ExpressionAttributeValues: { ':seen': opened },
  });
  await holds(table.client.send(gone));
}
