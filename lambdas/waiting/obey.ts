import type { NoticeSettings } from '../notices/settings.ts';
import { findTraveller, type Who } from '../travellers/find-traveller.ts';
import { profileOf, type Table } from '../travellers/profile-store.ts';
import { cardsOf } from '../travellers/store.ts';
import { type Callback, idOf } from './callback.ts';
import { openCallbacks, openCallbacksOf } from './callback-store.ts';
import { cancelCallback } from './cancel-callback.ts';
import { order } from './order.ts';
import { planCallback } from './plan-callback.ts';
import type { CallbackSettings } from './settings.ts';
import { tellCancelled, tellSet } from './tell-callback.ts';
import { noneOpen } from './words.agent.en.ts';

interface Settings {
  readonly callbacks: CallbackSettings;
  readonly notices: NoticeSettings;
}

/**
 * Does what an operator orders. Answers what the order asks for; `wrong`, where it is not written as an order is; or `refused`, with a
 * sentence that says why nothing was done.
 */
export async function obey(table: Table, given: unknown, { callbacks, notices }: Settings, now: Date) {
  const read = order.safeParse(given);
  if (!read.success)
    return { wrong: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })) };
  const asked = read.data.do;
  switch (asked.does) {
    case 'add': {
      const whose = await whoseIs(table, asked.who);
      if ('refused' in whose) return whose;
      const { local, zone, about } = asked;
      const number = asked.number ?? ('number' in asked.who ? asked.who.number : undefined);
      const planned = { ...whose, number, local, zone, about };
      const became = await planCallback(table, planned, callbacks, tellSet(table, notices), now);
      return 'refused' in became ? became : { callback: shown(became.set) };
    }
    case 'list': {
      const page = await openCallbacks(table, now, asked.from);
      return { callbacks: page.callbacks.map(shown), ...(page.next ? { next: page.next } : {}) };
    }
    case 'cancel': {
      const open = await openCallbacksOf(table, await personsOf(table, asked.who), now);
      const done = await Promise.all(
        open.map((kept) => cancelCallback(table, idOf(kept), now, tellCancelled(table, notices))),
      );
      const cancelled = done.filter((kept) => kept !== undefined).map(shown);
      return cancelled.length === 0 ? { refused: noneOpen } : { cancelled };
    }
  }
}

/** The record of who is meant; none where a number is nobody's whom we know. */
async function whoseIs(table: Table, who: Who) {
  if ('number' in who && (await cardsOf(table, who.number)).length === 0) return { profile: undefined };
  const found = await findTraveller(table, who);
  return 'refused' in found ? found : { profile: await profileOf(table, found.traveller) };
}

/** Whose callbacks may be meant: those of the record, of the number, and of everybody who uses it. */
async function personsOf(table: Table, who: Who): Promise<readonly string[]> {
  if ('traveller' in who) return [who.traveller];
  return [who.number, ...(await cardsOf(table, who.number)).map(({ traveller }) => traveller)];
}

/** A callback as people of ours see it. */
const shown = ({ person, kind, state, number, at, local, zone, about, calls }: Callback) => ({
  ...{ person, kind, state, number, at, calls },
  ...(local === undefined ? {} : { local, zone }),
  ...(about === undefined ? {} : { about }),
});
