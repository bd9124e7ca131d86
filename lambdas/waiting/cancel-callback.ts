import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { recognisable, told } from '../travellers/rules/recognising.ts';
import { cardsOf } from '../travellers/store.ts';
import { type Callback, idOf, readId } from './callback.ts';
import { changeCallback, openCallbacksOf } from './callback-store.ts';
import type { cancelByKey, onTheList } from './contract.ts';
import { isOpen } from './rules/claim.ts';
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
    const next: Callback = { ...kept, state: 'cancelled', version: kept.version + 1 };
    return { next, also: await tell(next, now), result: next };
  });
}

/**
 * Cancels everything that whoever writes from a number waits for: that number's own callbacks, and those of everybody who uses it
 * alone (S29). Answers what was cancelled.
 */
export async function cancelCallbacksOf(
  table: Table,
  number: string,
  now: Date,
  tell: TellCancelled = () => [],
): Promise<readonly Callback[]> {
  const users = await cardsOf(table, number);
  const persons = [number, ...(users.length === 1 ? users.map(({ traveller }) => traveller) : [])];
  const open = await openCallbacksOf(table, persons, now);
  const cancelled = await Promise.all(open.map((kept) => cancelCallback(table, idOf(kept), now, tell)));
  return cancelled.filter((kept) => kept !== undefined);
}

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
  const cancelled = await cancelCallback(table, callback ?? '', now, tell);
  return { outcome: cancelled ? 'cancelled' : 'gone' };
}
