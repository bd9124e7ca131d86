import { asAgent, type Desk } from '../agents/as-agent.ts';
import type { NoticeSettings } from '../notices/settings.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf, type Table } from '../travellers/profile-store.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { callBackAt, cancelTheirs } from './agent-contract.ts';
import { idOf } from './callback.ts';
import { openCallbacksOf } from './callback-store.ts';
import { cancelCallback } from './cancel-callback.ts';
import { planCallback } from './plan-callback.ts';
import type { CallbackSettings } from './settings.ts';
import { tellCancelled, tellSet } from './tell-callback.ts';
import * as words from './words.agent.en.ts';

const ABOUT_MOST = 200;

/** Promises to call the traveller of the card at a time that they chose, as the agent who talks with them wrote it down. */
export const planByGuide = (
  desk: Desk,
  asked: AskedOf<typeof callBackAt>,
  callbacks: CallbackSettings,
  notices: NoticeSettings,
  now: Date,
): Promise<AnswerTo<typeof callBackAt>> =>
  asAgent<AnswerTo<typeof callBackAt>>(desk, asked, 'plan a callback', now, async () => {
    const filled = (value: string | null | undefined) => told(value?.trim());
    const about = filled(asked.about);
    if (about !== undefined && about.length > ABOUT_MOST)
      return { outcome: 'refused', says: `Shorten what it is about to ${ABOUT_MOST} characters.` };
    const traveller = told(asked.traveller);
    const planned = {
      profile: traveller === undefined ? undefined : await profileOf(desk.table, traveller),
      number: filled(asked.number)?.replace(/[\s().-]/g, ''),
      local: `${filled(asked.day) ?? ''}T${filled(asked.time) ?? ''}`,
      zone: filled(asked.zone),
      about,
    };
    const became = await planCallback(desk.table, planned, callbacks, tellSet(desk.table, notices), now);
    return 'refused' in became
      ? { outcome: 'refused', says: became.refused }
      : { outcome: 'done', says: words.set(became.set) };
  });

/** Takes the traveller of the card off every list. */
export const cancelByGuide = (
  desk: Desk,
  asked: AskedOf<typeof cancelTheirs>,
  notices: NoticeSettings,
  now: Date,
): Promise<AnswerTo<typeof cancelTheirs>> =>
  asAgent<AnswerTo<typeof cancelTheirs>>(desk, asked, 'cancel a callback', now, async () => {
    const traveller = told(asked.traveller);
    if (traveller === undefined) return { outcome: 'refused', says: 'Find the record of the caller first.' };
    const cancelled = await cancelAll(desk.table, [traveller], notices, now);
    return cancelled === 0
      ? { outcome: 'refused', says: words.noneOpen }
      : { outcome: 'done', says: words.cancelled(cancelled) };
  });

/** Cancels everything that these persons wait for, and writes them; how many that were. */
async function cancelAll(
  table: Table,
  persons: readonly string[],
  notices: NoticeSettings,
  now: Date,
): Promise<number> {
  const open = await openCallbacksOf(table, persons, now);
  const done = await Promise.all(
    open.map((kept) => cancelCallback(table, idOf(kept), now, tellCancelled(table, notices))),
  );
  return done.filter((kept) => kept !== undefined).length;
}
