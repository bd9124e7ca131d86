import { dateIn } from '../calendar/local-time.ts';
import { itemsAt } from '../platform/items-at.ts';
import { promiseCountKey, waitPromiseKey } from '../platform/promise-keys.ts';
import { EXPIRES, type Key, shardOf } from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { type Measured, measuredAs, type WaitedBy } from './measured.ts';
import { promise } from './promise.ts';
import { type Became, becameOf, expiresAt, type Waited } from './rules.ts';

/** Where a promise lies, of which kind it is, and what else its happening and its item say. */
export interface Settling {
  readonly key: Key;
  readonly kind: 'wait' | 'order' | 'case';
  /** The contact, order or case it is about, as its happening names it. */
  readonly about: { readonly [what: string]: string };
  /** For how many seconds they waited. */
  readonly waited?: number;
}

/** What became of a promise, and how long whoever was told it waited for a person, if one came. */
interface Ended extends Became {
  readonly measured?: Measured | undefined;
}

/** What became of a promise is written down and counted once: the second time changes nothing. `none` where nothing was told. */
export type Settled = 'settled' | 'settled before' | 'none';

/**
 * Ends one promise as `became` says of what is kept of it, and counts it on the agency's day in `zone`, in one transaction. `became` answers nothing where
 * it is too soon to say. The settled promise says that it happened, such as `promise.kept`.
 */
export const settlePromise = (
  table: Table,
  settling: Settling,
  became: (told: { readonly [field: string]: unknown }) => Ended | undefined,
  zone: string,
  now: Date,
): Promise<Settled> =>
  transact<Settled>(table.client, async () => {
    const [told] = await itemsAt(table, [settling.key]);
    if (!told || Number(told[EXPIRES]) * 1000 <= now.getTime()) return { writes: [], result: 'none' };
    const end = told['state'] === 'open' ? became(told) : undefined;
    if (!end) return { writes: [], result: 'settled before' };
    return { writes: writesOf(table.name, settling, end, zone, now), result: 'settled' };
  });

function writesOf(
  TableName: string,
  { key, kind, about, waited }: Settling,
  end: Ended,
  zone: string,
  now: Date,
): Writes {
  const at = now.toISOString();
  return [
    {
      Update: {
        TableName,
        Key: key,
        UpdateExpression: `SET #state = :state, settledAt = :at, happened = :happened${waited === undefined ? '' : ', waited = :waited'}`,
        ConditionExpression: '#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ...{ ':state': end.state, ':open': 'open', ':at': at },
          ':happened': { what: `promise.${end.state}`, at, ...about },
          ...(waited === undefined ? {} : { ':waited': waited }),
        },
      },
    },
    {
      Update: {
        TableName,
        Key: promiseCountKey(dateIn(zone, now), kind, end.state, shardOf(key.pk, key.sk)),
        UpdateExpression: `ADD promises :one, late :late${end.measured ? ', #waited :one' : ''} SET kind = :kind, #state = :state, #expires = :expires`,
        ExpressionAttributeNames: {
          ...{ '#state': 'state', '#expires': EXPIRES },
          ...(end.measured ? { '#waited': measuredAs(end.measured) } : {}),
        },
        ExpressionAttributeValues: {
          ...{ ':one': 1, ':late': end.late, ':kind': kind, ':state': end.state, ':expires': expiresAt(now) },
        },
      },
    },
  ];
}

/** Holds what a contact was told of its wait against how it went; `by` is the channel by which it is measured. */
export const settleWait = (
  table: Table,
  contact: string,
  { by, ...waited }: Waited & { readonly by?: WaitedBy | undefined },
  zone: string,
  now: Date,
): Promise<Settled> =>
  settlePromise(
    table,
    { key: waitPromiseKey(contact), kind: 'wait', about: { contact }, waited: waited.seconds },
    (told) => ({
      ...becameOf(promise.parse(told), waited),
      measured: waited.reached && by ? { by, seconds: waited.seconds } : undefined,
    }),
    zone,
    now,
  );
