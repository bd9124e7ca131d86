import type { Notice } from '../../../lambdas/notices/notice.ts';
import { writtenIn } from '../../../lambdas/notices/store.ts';
import type { Table } from '../../../lambdas/travellers/profile-store.ts';
import type { CountingProvider } from './counting-provider.ts';
import { departure, toldAt } from './departures.ts';

/** What became of the travellers of a day, as the provider and the table have it. */
export interface Told {
  /** Messages that the provider took. */
  readonly messages: number;
  /** Messages to somebody who had the same already. */
  readonly again: number;
  /** Travellers whom the provider was given nothing for. */
  readonly missing: number;
  /** Messages to nobody who travels, or without the code of their booking. */
  readonly wrong: number;
  /** Notices by their states. */
  readonly states: { readonly [state: string]: number };
  /** Messages to somebody who had the same already, and notices that were tried twice, that do not say `resent`. */
  readonly unexplained: number;
}

/** The notices that the index of what was written has, by recipient. */
async function noticesOf(table: Table, now: Date): Promise<ReadonlyMap<string, Notice>> {
  const found = new Map<string, Notice>();
  let behind: { readonly [attribute: string]: string } | undefined;
  do {
    const page = await writtenIn(table, { month: now.toISOString().slice(0, 7), behind }, now);
    for (const one of page.notices) found.set(one.to, one);
    behind = page.behind;
  } while (behind);
  return found;
}

/** How many notices are still to go. */
export async function unsettled(table: Table, travellers: number, now: Date): Promise<number> {
  const notices = await noticesOf(table, now);
  const waiting = [...notices.values()].filter(({ state }) => state === 'queued' || state === 'held');
  return travellers - notices.size + waiting.length;
}

/** Counts on the provider's side, against the notices of the table. */
export async function toldOf(table: Table, provider: CountingProvider, travellers: number, now: Date): Promise<Told> {
  const notices = await noticesOf(table, now);
  const states: { [state: string]: number } = {};
  let [missing, again, unexplained, right] = [0, 0, 0, 0];
  for (const { state, attempts = 0 } of notices.values()) {
    states[state] = (states[state] ?? 0) + 1;
    if (attempts > 1 && state !== 'resent') unexplained += 1;
  }
  for (let n = 0; n < travellers; n += 1) {
    const { locator } = departure(n);
    const texts = (provider.byRecipient.get(toldAt(n)) ?? []).filter((text) => text.includes(locator));
    right += texts.length;
    if (texts.length === 0) missing += 1;
    const more = Math.max(0, texts.length - 1);
    again += more;
    if (notices.get(toldAt(n))?.state !== 'resent') unexplained += more;
  }
  const messages = provider.taken();
  return { messages, again, missing, wrong: messages - right, states, unexplained };
}
