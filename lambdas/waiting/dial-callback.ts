import type { Contacts } from '../platform/gateways/connect.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Callback, idOf, readId } from './callback.ts';
import { callbackOf, changeCallback } from './callback-store.ts';
import type { DialLetter } from './dial-letter.ts';
import { isOpen } from './rules/claim.ts';
import { briefOfCall } from './words.agent.en.ts';

/** Where calls come from: the flow that whoever picks up hears, and the queue whose number is shown, both ARNs. */
interface Dialling {
  readonly flow: string;
  readonly queue: string;
}

/**
 * Calls somebody at the time that they chose, or again. The same letter twice is the same call: Connect knows its token. `over` where
 * nobody waits for it any more; `not allowed` where the account may not dial there, and then it is closed.
 */
export async function dialCallback(
  table: Table,
  contacts: Pick<Contacts, 'startCall' | 'stop'>,
  { callback: id, nth }: DialLetter,
  from: Dialling,
  now: Date,
): Promise<'called' | 'over' | 'not allowed'> {
  const meant = readId(id);
  const kept = meant && (await callbackOf(table, meant.person, meant.matter));
  if (!kept || !isDue(kept, id, nth, now)) return 'over';
  const call = { ...from, to: kept.number, attributes: attributesOf(kept), token: `${id} ${nth}` };
  const begun = await contacts.startCall(call);
  const still = await changeCallback(table, kept, (read) => {
    if (!read || !isDue(read, id, nth, now)) return { result: false };
    const next: Callback =
      begun === 'not allowed'
        ? { ...read, state: 'lost', version: read.version + 1 }
        : { ...read, contact: begun.contact, version: read.version + 1 };
    return { next, result: true };
  });
  if (begun === 'not allowed') return 'not allowed';
  // Cancelled while it was dialled: nobody else knows the contact yet.
  if (!still && (await isCancelled(table, kept))) await contacts.stop(begun.contact);
  return still ? 'called' : 'over';
}

const isDue = (kept: Callback, id: string, nth: number, now: Date): boolean =>
  idOf(kept) === id && kept.state === 'open' && kept.kind === 'chosen' && kept.over.length === nth && isOpen(kept, now);

const isCancelled = async (table: Table, { person, matter }: Callback): Promise<boolean> =>
  (await callbackOf(table, person, matter))?.state === 'cancelled';

/** What the flow and the agent know of whom they call. */
const attributesOf = (kept: Callback): { readonly [name: string]: string } => ({
  language: kept.language,
  traveller: kept.traveller ?? 'none',
  agent: 'none',
  matter: 'none',
  since: 'none',
  callback: idOf(kept),
  brief: briefOfCall(kept),
});
