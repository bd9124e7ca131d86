import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Happening } from '../platform/happening.ts';
import { holds } from '../platform/holds.ts';
import { type Place, pageOf } from '../platform/page-of.ts';
import {
  callbackKey,
  callbackPartition,
  DUE_INDEX,
  EXPIRES,
  MATTER_PREFIX,
  OPEN_CALLBACKS,
} from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { type Callback, callback } from './callback.ts';
import { expiresAt, isOpen } from './rules/claim.ts';

/** The callback of a person in a matter, open or not; consistent. */
export async function callbackOf(table: Table, person: string, matter: string): Promise<Callback | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: callbackKey(person, matter), ConsistentRead: true }),
  );
  return Item && callback.parse(Item);
}

/** Every callback that these persons still wait for at `now`; consistent, one query a person. */
export async function openCallbacksOf(
  table: Table,
  persons: readonly string[],
  now: Date,
): Promise<readonly Callback[]> {
  const pages = await Promise.all(
    [...new Set(persons)].map((person) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :person AND begins_with(sk, :matter)',
          ExpressionAttributeValues: { ':person': callbackPartition(person), ':matter': MATTER_PREFIX },
          ConsistentRead: true,
        }),
      ),
    ),
  );
  return pages
    .flatMap(({ Items = [] }) => Items.map((item) => callback.parse(item)))
    .filter((kept) => isOpen(kept, now))
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** Puts a callback in the place of the one that was read. False where somebody else wrote meanwhile. */
export const putCallback = (table: Table, kept: Callback): Promise<boolean> =>
  holds(table.client.send(new PutCommand(callbackPut(table.name, kept))));

/** What a change comes to: the callback as it is to be, what else is written with it, and what to say. */
interface Change<Result> {
  readonly next?: Callback;
  readonly also?: Writes;
  readonly result: Result;
}

/** Reads a callback and changes it, in one transaction with what `decide` writes besides; again where others wrote meanwhile. */
export const changeCallback = <Result>(
  table: Table,
  { person, matter }: { readonly person: string; readonly matter: string },
  decide: (kept: Callback | undefined) => Change<Result> | Promise<Change<Result>>,
): Promise<Result> =>
  transact(table.client, async () => {
    const { next, also = [], result } = await decide(await callbackOf(table, person, matter));
    return { writes: next ? [...callbackWrites(table, next), ...also] : [], result };
  });

/** Puts a callback in the place of the one that was read, as a part of a transaction. */
export const callbackWrites = ({ name }: Table, kept: Callback): Writes => [{ Put: callbackPut(name, kept) }];

/** The write of a callback: `version` 1 where none was read, one more than the one that was. */
function callbackPut(TableName: string, kept: Callback) {
  const open = kept.state === 'claimed' || kept.state === 'open';
  return {
    TableName,
    Item: {
      ...callbackKey(kept.person, kept.matter),
      ...kept,
      ...(open
        ? { [DUE_INDEX.partition]: OPEN_CALLBACKS, [DUE_INDEX.order]: `${kept.at}#${kept.person}#${kept.matter}` }
        : {}),
      [EXPIRES]: expiresAt(kept),
      happened: happeningOf(kept),
    },
    ...(kept.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': kept.version - 1 } }),
  };
}

/** What a callback's new state means to others: `callback.open`, `callback.cancelled` ... */
const happeningOf = ({ state, kind, asked, version, traveller }: Callback): Happening => ({
  what: `callback.${state}`,
  at: asked,
  kind,
  version: String(version),
  travellers: traveller === undefined ? [] : [traveller],
});

/** A page of the callbacks that somebody waits for, the one who has waited longest first, and where the next begins. */
export async function openCallbacks(
  table: Table,
  now: Date,
  from?: Place,
): Promise<{ readonly callbacks: readonly Callback[]; readonly next: Place | undefined }> {
  const { items, next } = await pageOf(table, { index: DUE_INDEX, partition: OPEN_CALLBACKS, from, most: 100 });
  const read = items.map((item) => callback.parse(item));
  const callbacks = read.filter((kept) => isOpen(kept, now)).sort((a, b) => a.at.localeCompare(b.at));
  return { callbacks, next };
}
