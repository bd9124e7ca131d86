import type { Contact } from '../insights/rules.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { type Callback, idOf, readId } from './callback.ts';
import { changeCallback, openCallbacksOf } from './callback-store.ts';
import { BETWEEN_CALLS_SECONDS } from './contract.ts';
import type { DialLetter } from './dial-letter.ts';
import { heard } from './rules/heard.ts';
import { reachedSince } from './rules/reached-since.ts';

/** What following a callback sets off. */
export interface Follows {
  /** The message that we called in vain, for the transaction. */
  readonly missed: (kept: Callback, now: Date) => Promise<Writes>;
  /** Has them called in so many seconds. */
  readonly callIn: (seconds: number, call: DialLetter) => Promise<void>;
  /** Ends a contact that still waits. */
  readonly stop: (contact: string) => Promise<unknown>;
}

/** When the next call is, in seconds, and behind how many contacts. */
interface Next {
  readonly seconds: number;
  readonly nth: number;
}

/** How soon somebody is called whose place in the queue was lost, in seconds. */
const AFTER_LOSS_SECONDS = 60;

/**
 * Follows a contact that is over: the callback that it was made of goes on, or is closed; and whoever reached a person by calling again
 * is not called back as well (S29). Told twice, it changes nothing the second time.
 */
export async function followContact(table: Table, contact: Contact, follows: Follows, now: Date): Promise<void> {
  if (isOurCall(contact)) await followCall(table, contact, follows, now);
  else if (contact.connectedAt !== undefined) await closeFor(table, contact, follows, now);
}

const isOurCall = ({ initiationMethod, channel }: Contact): boolean =>
  channel === 'VOICE' && (initiationMethod === 'CALLBACK' || initiationMethod === 'API');

async function followCall(table: Table, contact: Contact, follows: Follows, now: Date): Promise<void> {
  const id = contact.callback;
  const meant = readId(id);
  if (!meant || id === undefined) return;
  const again = await changeCallback<Next | undefined>(table, meant, async (kept) => {
    if (!kept || idOf(kept) !== id) return { result: undefined };
    const became = heard(kept, {
      contact: contact.contactId,
      answered: contact.answeredAt !== undefined,
      withAgent: contact.connectedAt !== undefined,
      stopped: contact.disconnectReason === 'API',
    });
    const { contact: _, ...before } = kept;
    const next = { ...before, version: kept.version + 1 };
    const over = [...kept.over, contact.contactId];
    const calls = kept.calls + 1;
    switch (became) {
      case undefined:
        // The letter that calls again may have been lost with whoever was to send it.
        return { result: kept.over.at(-1) === contact.contactId ? wait(kept, kept.over.length) : undefined };
      case 'done':
      case 'cancelled':
        return { next: { ...next, state: became }, result: undefined };
      case 'again':
        return { next: { ...next, calls, over }, result: wait(kept, over.length) };
      case 'missed': {
        const missed: Callback = { ...next, state: 'missed', calls, over };
        return { next: missed, also: await follows.missed(missed, now), result: undefined };
      }
      case 'lost':
        // Nobody holds a line for it any more: from here on we call ourselves.
        return { next: { ...next, kind: 'chosen', over }, result: { seconds: AFTER_LOSS_SECONDS, nth: over.length } };
    }
  });
  if (again) await follows.callIn(again.seconds, { callback: id, nth: again.nth });
}

/** Connect itself calls those in line again. */
const wait = ({ kind, state }: Callback, nth: number): Next | undefined =>
  kind === 'chosen' && state === 'open' ? { seconds: BETWEEN_CALLS_SECONDS, nth } : undefined;

async function closeFor(table: Table, contact: Contact, follows: Follows, now: Date): Promise<void> {
  const persons = [contact.traveller, contact.customerNumber].filter((each) => each !== undefined);
  for (const kept of await openCallbacksOf(table, persons, now)) {
    if (kept.kind !== 'queued' || !reachedSince(kept, contact)) continue;
    // Stopped before it is closed: whoever dies between the two finds it open again.
    if (kept.contact !== undefined) await follows.stop(kept.contact);
    await changeCallback(table, kept, (read) =>
      read && read.state === 'open' && idOf(read) === idOf(kept)
        ? { next: { ...read, state: 'done', version: read.version + 1 }, result: undefined }
        : { result: undefined },
    );
  }
}
