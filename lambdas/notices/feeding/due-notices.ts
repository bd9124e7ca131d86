import { QueryCommand, type QueryCommandOutput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { holds } from '../../platform/holds.ts';
import { DUE_INDEX, duePartition } from '../../platform/table.ts';
import { messageClass } from '../../travellers/consent.ts';
import type { Table } from '../../travellers/profile-store.ts';

/** A notice that is due, as the index has it. */
const dueNotice = z.object({
  pk: z.string(),
  sk: z.string(),
  [DUE_INDEX.partition]: z.string(),
  [DUE_INDEX.order]: z.string(),
  class: messageClass,
  parts: z.number(),
});

export type DueNotice = z.infer<typeof dueNotice>;

/** Notices in the order of their rank. */
export type Ranked = AsyncGenerator<DueNotice, undefined>;

/** How many are read at once; few at first, since a pool that is full takes none of them and looks again. */
const [FIRST_PAGE, PAGE] = [10, 100];

/** What a pool has to send in a minute, best rank first, read as it is asked for. */
export async function* dueIn(table: Table, pool: string, minute: string): Ranked {
  let from: { [attribute: string]: unknown } | undefined;
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: DUE_INDEX.name,
        KeyConditionExpression: `${DUE_INDEX.partition} = :minute`,
        ExpressionAttributeValues: { ':minute': duePartition(pool, minute) },
        ExclusiveStartKey: from,
        Limit: from ? PAGE : FIRST_PAGE,
      }),
    );
    for (const item of page.Items ?? []) yield dueNotice.parse(item);
    from = page.LastEvaluatedKey;
  } while (from);
}

/** The notices of several minutes in one order of rank. */
export async function* merged(minutes: readonly Ranked[]): Ranked {
  const heads = await Promise.all(minutes.map(async (notices) => ({ notices, next: (await notices.next()).value })));
  for (;;) {
    let best: (typeof heads)[number] | undefined;
    for (const head of heads) if (head.next && (!best?.next || order(head.next) < order(best.next))) best = head;
    if (!best?.next) return;
    yield best.next;
    best.next = (await best.notices.next()).value;
  }
}

const order = (notice: DueNotice): string => notice[DUE_INDEX.order];

/** Takes a notice that a queue has out of the index, where it is still as it was read. */
export async function takeOut(table: Table, { pk, sk, ...due }: DueNotice): Promise<void> {
  const { partition, order } = DUE_INDEX;
  const update = new UpdateCommand({
    TableName: table.name,
    Key: { pk, sk },
    // What happened was told; without it, what is written from here on wakes no relay.
    UpdateExpression: `REMOVE ${partition}, ${order}, happened`,
    ConditionExpression: `${partition} = :read`,
    ExpressionAttributeValues: { ':read': due[partition] },
  });
  await holds(table.client.send(update));
}
