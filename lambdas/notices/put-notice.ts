import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgottenAt } from '../calendar/expiry.ts';
import type { Happening } from '../platform/happening.ts';
import { DUE_INDEX, duePartition, EXPIRES, noticeKey, WRITTEN_INDEX, writtenPartition } from '../platform/table.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { NOBODY } from './nobody.ts';
import type { Notice } from './notice.ts';

/**
 * The write of a notice, for a transaction: the whole of it fails where the same notice was written before. It is forgotten
 * `keepDays` after it was due.
 */
export function putNotice(tableName: string, written: Notice, keepDays: number): Writes[number] {
  const { template, channel, traveller, at, pool, due } = written;
  const about = { template, channel, pool, due, class: written.class };
  const travellers = traveller === NOBODY ? [] : [traveller];
  const happened: Happening = { what: 'notice.written', at, travellers, ...about };
  return {
    Put: {
      TableName: tableName,
      Item: {
        ...noticeKey(written),
        ...written,
        ...inDueIndex(written),
        [WRITTEN_INDEX.partition]: writtenPartition(at),
        [WRITTEN_INDEX.order]: at,
        [EXPIRES]: forgottenAt(written.due, keepDays),
        happened,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** The attributes by which a notice lies in the index of what is due, in order of its rank. */
export const inDueIndex = ({ pool, due, rank, at }: Pick<Notice, 'pool' | 'due' | 'rank' | 'at'>) => ({
  [DUE_INDEX.partition]: duePartition(pool, due),
  [DUE_INDEX.order]: `${rank}#${at}`,
});

/** Whether the same notice was written before; one consistent read. */
export async function isWritten(table: Table, asked: Parameters<typeof noticeKey>[0]): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: noticeKey(asked),
      ProjectionExpression: 'pk',
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
}
