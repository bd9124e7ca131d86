import { contactOf } from '../insights/store.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Table } from '../travellers/profile-store.ts';
import { recognisable, told } from '../travellers/rules/recognising.ts';
import { spokenFor } from '../travellers/words.ts';
import { type Callback, idOf } from './callback.ts';
import { callbackOf, putCallback } from './callback-store.ts';
import type { claimCallback } from './contract.ts';
import { whyNotCalled } from './rules/callable-number.ts';
import { claimedUntil, found } from './rules/claim.ts';
import type { CallbackSettings } from './settings.ts';
import { sayNotCalled, sayOnList } from './words.ts';

/** How often a claim is tried anew where others wrote meanwhile: the second look finds theirs. */
const TRIES = 4;

type Asked = AskedOf<typeof claimCallback>;
type Answer = AnswerTo<typeof claimCallback>;

/**
 * Claims the callback of a person in a matter: whoever has one that is open hears of that, in the same words. Of requests at one moment
 * the table lets one through. A frozen account is no reason to refuse: it is a talk with a person. Two round trips, three where
 * nobody knows since when they have waited.
 */
export async function claim(table: Table, asked: Asked, settings: CallbackSettings, now: Date): Promise<Answer> {
  const number = asked.number ?? '';
  const why = whyNotCalled(number, settings.countries);
  if (why !== undefined) return { outcome: 'refused', says: sayNotCalled(why, asked.language) };
  const person = personOf(asked, number);
  const matter = told(asked.matter) ?? 'general';
  const at = await waitsSince(table, asked, now);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const kept = await callbackOf(table, person, matter);
    const answer = kept && standing(kept, asked, number, now);
    if (answer) return answer;
    const next = claimed(asked, { person, matter, number, at }, kept, now);
    if (await putCallback(table, next)) return claimedAs(next, asked);
  }
  return { outcome: 'unavailable' };
}

/** What is said of a callback that is open; nothing where none is. Who lost the answer on this contact goes on with their own. */
function standing(kept: Callback, asked: Asked, number: string, now: Date): Answer | undefined {
  const is = found(kept, { contact: asked.contact }, now);
  if (is === 'stands') return { outcome: 'alreadyOpen', says: sayOnList(kept, asked.language) };
  return is === 'own' && kept.number === number ? claimedAs(kept, asked) : undefined;
}

const claimedAs = (kept: Callback, { language }: Asked): Answer => ({
  outcome: 'claimed',
  callback: idOf(kept),
  number: kept.number,
  says: sayOnList(kept, language),
});

/** Whoever was recognised, else the number that they call from, else the one that they keyed. */
const personOf = ({ traveller, phone }: Asked, number: string): string =>
  told(traveller) ?? (recognisable(phone) ? phone : number);

/** Since when they have waited: as the flow was told, else as the contact's event tells; else from now on. */
async function waitsSince(table: Table, { since, contact }: Asked, now: Date): Promise<string> {
  const noted = told(since);
  const from = noted ?? (await contactOf(table, contact))?.queuedAt;
  const at = Date.parse(from ?? '');
  return Number.isNaN(at) || at > now.getTime() ? now.toISOString() : new Date(at).toISOString();
}

function claimed(
  asked: Asked,
  known: Pick<Callback, 'person' | 'matter' | 'number' | 'at'>,
  before: Callback | undefined,
  now: Date,
): Callback {
  const traveller = told(asked.traveller);
  return {
    ...known,
    asked: now.toISOString(),
    kind: 'queued',
    state: 'claimed',
    language: spokenFor(asked.language),
    ...(traveller === undefined ? {} : { traveller }),
    brief: told(asked.brief) ?? 'unknown',
    by: asked.contact,
    calls: 0,
    over: [],
    until: claimedUntil(now),
    version: (before?.version ?? 0) + 1,
  };
}
