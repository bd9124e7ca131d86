import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { recognisable, told } from '../travellers/rules/recognising.ts';
import { type Callback, idOf, readId } from './callback.ts';
import { callbackWrites, changeCallback, openCallbacksOf } from './callback-store.ts';
import type { cancelByKey, onTheList } from './contract.ts';
import { isOpen } from './rules/claim.ts';
import { meantFrom } from './rules/meant-from.ts';
import { sayOnList } from './words.ts';

/** What is told of a cancelled callback, in its transaction: messages. */
export type TellCancelled = (cancelled: Callback, now: Date) => Writes | Promise<Writes>;

/**
 * Cancels a callback, by its id; nothing where nobody waits for it any more. Its contact is stopped, or its schedule forgotten, by
 * whoever hears of it. Two round trips.
 */
export async function cancelCallback(
  table: Table,
  id: string,
  now: Date,
  tell: TellCancelled = () => [],
): Promise<Callback | undefined> {
  const meant = readId(id);
  if (!meant) return undefined;
  return changeCallback<Callback | undefined>(table, meant, async (kept) => {
    if (!kept || idOf(kept) !== id || !isOpen(kept, now)) return { result: undefined };
    const next = cancelled(kept);
    return { next, also: await tell(next, now), result: next };
  });
}

/**
 * The callbacks that whoever writes from a number may take back, which `users` (ids of records) use; none where nobody can say whose is
 * meant. One query a person.
 */
export const callbacksFrom = async (
  table: Table,
  number: string,
  users: readonly string[],
  now: Date,
): Promise<readonly Callback[]> => meantFrom(number, users, await openCallbacksOf(table, [number, ...users], now));

/** The writes that cancel a callback as it was read, for a transaction: it fails where somebody else changed it meanwhile. */
export const cancelWrites = (table: Table, kept: Callback): Writes => callbackWrites(table, cancelled(kept));

const cancelled = (kept: Callback): Callback => ({ ...kept, state: 'cancelled', version: kept.version + 1 });

/** Whether whoever calls is on the list, and with what: the callback that comes first. One round trip. */
export async function lookOnList(
  table: Table,
  { traveller, phone, language }: AskedOf<typeof onTheList>,
  now: Date,
): Promise<AnswerTo<typeof onTheList>> {
  const persons = [told(traveller), recognisable(phone) ? phone : undefined].filter((each) => each !== undefined);
  const [first] = await openCallbacksOf(table, persons, now);
  return first
    ? { outcome: 'onList', callback: idOf(first), says: sayOnList(first, language) }
    : { outcome: 'notOnList' };
}

/** Cancels the callback of whoever calls, by the key that they were told. */
export async function cancelCallers(
  table: Table,
  { callback }: AskedOf<typeof cancelByKey>,
  now: Date,
  tell?: TellCancelled,
): Promise<AnswerTo<typeof cancelByKey>> {
  const taken = await cancelCallback(table, callback ?? '', now, tell);
  return { outcome: taken ? 'cancelled' : 'gone' };
}
