import { createHash } from 'node:crypto';
import type { Contacts } from '../platform/gateways/connect.ts';
import type { Later } from '../platform/gateways/scheduler.ts';
import { CALLBACK_PREFIX, MATTER_PREFIX } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Callback, idOf } from './callback.ts';
import { callbackOf } from './callback-store.ts';
import type { DialLetter } from './dial-letter.ts';

/** What is done outside: contacts are stopped, calls are started at their time. */
interface Outside {
  /** Ends a contact that still waits. */
  readonly stop: (contact: string) => Promise<unknown>;
  readonly later: Later;
}

/**
 * Does what a callback's state asks for, as it is by now: one at a chosen time gets its schedule, and one that is cancelled loses it,
 * and the contact that waits for it. Told twice, nothing is done a second time. One round trip, and one for each.
 */
export async function keepPromise(
  table: Table,
  key: { readonly pk: string; readonly sk: string },
  { stop, later }: Outside,
  now: Date,
): Promise<void> {
  const kept = await callbackOf(table, key.pk.slice(CALLBACK_PREFIX.length), key.sk.slice(MATTER_PREFIX.length));
  if (!kept) return;
  if (kept.state === 'cancelled') {
    if (kept.contact !== undefined) await stop(kept.contact);
    if (kept.local !== undefined) await later.cancel(scheduleOf(kept));
  } else if (isPlanned(kept)) {
    const letter: DialLetter = { callback: idOf(kept), nth: 0 };
    await later.start(scheduleOf(kept), new Date(kept.at), letter, now);
  }
}

/** Chosen, and not called yet. */
const isPlanned = ({ state, local, contact, over }: Callback): boolean =>
  state === 'open' && local !== undefined && contact === undefined && over.length === 0;

/** The name of its schedule: it may not hold a number, nor all that an id has. */
const scheduleOf = (kept: Callback): string =>
  `callback-${createHash('sha256').update(idOf(kept)).digest('hex').slice(0, 40)}`;

/** Ends a contact unless an agent has it: a talk that has begun is not cut off. */
export const unlessTalking =
  ({ describe, stop }: Pick<Contacts, 'describe' | 'stop'>) =>
  async (contact: string): Promise<boolean> => {
    const now = await describe(contact);
    return now !== undefined && now.connectedAt === undefined && now.endedAt === undefined && stop(contact);
  };
