import { clockIn } from '../calendar/local-time.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Callback, idOf, readId } from './callback.ts';
import { callbackOf, putCallback } from './callback-store.ts';
import { type attachCallback, PLACE_MINUTES, type releaseCallback } from './contract.ts';
import { openUntil } from './rules/claim.ts';
import { placeOf } from './rules/place.ts';
import type { CallbackSettings } from './settings.ts';
import { briefInLine } from './words.agent.en.ts';

type Answer = AnswerTo<typeof attachCallback>;

/**
 * Ties the contact that Connect made to the callback, which is open from now on, and says which place it has. A claim that ran out and
 * that nobody took is still good. Two round trips.
 */
export async function attach(
  table: Table,
  { contact, callback }: AskedOf<typeof attachCallback>,
  settings: CallbackSettings,
  now: Date,
): Promise<Answer> {
  const meant = readId(callback);
  const kept = meant && (await callbackOf(table, meant.person, meant.matter));
  if (!kept || idOf(kept) !== callback) return { outcome: 'gone' };
  if (kept.state === 'open' && kept.contact === contact) return inLine(kept, settings, now);
  if (kept.state !== 'claimed') return { outcome: 'gone' };
  const next: Callback = {
    ...kept,
    ...{ state: 'open', contact, until: openUntil(now, now), version: kept.version + 1 },
  };
  return (await putCallback(table, next)) ? inLine(next, settings, now) : { outcome: 'gone' };
}

function inLine(kept: Callback, { zone, placeKeptBy }: CallbackSettings, now: Date): Answer {
  const minutes = placeKeptBy === 'connect' ? 0 : placeOf(kept.at, PLACE_MINUTES, now);
  return { outcome: 'inLine', minutes: String(minutes), brief: briefInLine(kept, clockIn(zone, new Date(kept.at))) };
}

/** Takes back a claim of which no contact was made; what has become of another one by now stays. Two round trips. */
export async function release(
  table: Table,
  { callback }: AskedOf<typeof releaseCallback>,
): Promise<AnswerTo<typeof releaseCallback>> {
  const meant = readId(callback);
  const kept = meant && (await callbackOf(table, meant.person, meant.matter));
  if (kept && idOf(kept) === callback && kept.state === 'claimed')
    await putCallback(table, { ...kept, state: 'released', version: kept.version + 1 });
  return { outcome: 'released' };
}
