import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { itemsAt } from '../platform/items-at.ts';
import { DUE_INDEX, inboxPartition, NOTICE_PREFIX } from '../platform/table.ts';
import type { Profile } from '../travellers/profile.ts';
import type { Table } from '../travellers/profile-store.ts';
import { countsOf, writeCounted } from './counted.ts';
import type { NoticeKey } from './dispatching/claim.ts';
import { queued } from './dispatching/settle.ts';
import { type Notice, notice } from './notice.ts';
import { inDueIndex } from './put-notice.ts';

/** A notice with its key. */
export interface Placed {
  readonly key: NoticeKey;
  readonly notice: Notice;
}

/** Has a notice that is held or failed go out now, tried anew, if it is so still. Says whether it was. */
export async function requeue(table: Table, { key, notice: found }: Placed, now: Date): Promise<boolean> {
  const due = now.toISOString();
  const set: { readonly [name: string]: unknown } = {
    ...inDueIndex({ ...found, due }),
    due,
    state: 'queued',
    happened: queued(found, due, now),
  };
  const names = Object.keys(set);
  const update = {
    TableName: table.name,
    Key: key,
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} REMOVE reason, heldUntil, attempts, firstTried`,
    ConditionExpression: '#state = :was',
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name] as const)),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]] as const)),
      ':was': found.state,
    },
  };
  // One that is held has not ended.
  const counts = found.state === 'failed' ? countsOf(table.name, found, { failed: -1 }, now) : [];
  return writeCounted(table, update, counts);
}

/** Notices that wait for an account to be thawed, of a traveller and the records merged into theirs; consistent. One query a contact point. */
export async function heldForAccount(
  table: Table,
  { traveller, absorbed, phones, emails }: Profile,
): Promise<readonly Placed[]> {
  const points = [...phones.map(({ number }) => number), ...emails.map(({ address }) => address.toLowerCase())];
  const pages = await Promise.all([...new Set(points)].map((to) => heldIn(table, inboxPartition(to))));
  return pages.flat().filter(({ notice: { traveller: whose } }) => [traveller, ...absorbed].includes(whose));
}

async function heldIn(table: Table, inbox: string): Promise<readonly Placed[]> {
  const found: Placed[] = [];
  let from: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :inbox AND begins_with(sk, :notice)',
        FilterExpression: '#state = :held AND heldUntil = :thawed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':inbox': inbox,
          ':notice': NOTICE_PREFIX,
          ':held': 'held',
          ':thawed': 'thawed',
        },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []).map(placed));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

const PAGE = 100;

/** The first notices that lie under `partition` in the index of what is due and are in that state, at most a hundred. */
export async function listedUnder(table: Table, partition: string, state: Notice['state']): Promise<readonly Placed[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: DUE_INDEX.name,
      KeyConditionExpression: `${DUE_INDEX.partition} = :under`,
      ExpressionAttributeValues: { ':under': partition },
      Limit: PAGE,
    }),
  );
  if (Items.length === 0) return [];
  const keys = Items.map(({ pk, sk }) => ({ pk, sk }));
  const found = (await itemsAt(table, keys)).map(placed);
  return found.filter(({ notice: one }) => one.state === state);
}

const placed = (item: { readonly [attribute: string]: unknown }): Placed => ({
  key: { pk: String(item['pk']), sk: String(item['sk']) },
  notice: notice.parse(item),
});
