import { zonesOf } from '../notices/rules/whereabouts.ts';
import type { Profile } from '../travellers/profile.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { briefOf } from '../travellers/words.agent.en.ts';
import { spokenFor } from '../travellers/words.ts';
import type { Callback } from './callback.ts';
import { changeCallback } from './callback-store.ts';
import { whyNotCalled } from './rules/callable-number.ts';
import { chosenTime } from './rules/chosen-time.ts';
import { isOpen, openUntil } from './rules/claim.ts';
import type { CallbackSettings } from './settings.ts';
import * as words from './words.agent.en.ts';

/** Callbacks at a chosen time are one matter: who is in line now may have one besides. */
const APPOINTMENT = 'appointment';

/** What somebody of ours takes down. */
export interface Planned {
  /** Who it is for; nobody where only a number is known. */
  readonly profile?: Profile | undefined;
  /** E.164; their first number where nothing is said. */
  readonly number?: string | undefined;
  /** `YYYY-MM-DDTHH:MM` on the clocks of their place, and the place's zone (IANA) where it is said. */
  readonly local: string;
  readonly zone?: string | undefined;
  readonly about?: string | undefined;
}

/** Promises to call somebody at the time that they chose; what is wrong is a sentence for whoever wrote it. Two round trips. */
export async function planCallback(
  table: Table,
  planned: Planned,
  settings: CallbackSettings,
  tell: (set: Callback, now: Date) => Promise<Writes>,
  now: Date,
): Promise<{ readonly set: Callback } | { readonly refused: string }> {
  const { profile } = planned;
  const number = planned.number ?? profile?.phones[0]?.number;
  if (number === undefined) return { refused: words.noNumber };
  const why = whyNotCalled(number, settings.countries);
  if (why !== undefined) return { refused: words.notCalled[why] };
  const time = chosenTime(planned, (at) => zonesOf(profile?.trips ?? [], number, settings.zone, at), now);
  if ('refused' in time) return { refused: words.notAtThatTime[time.refused] };
  const asked = { ...planned, number, at: time.at, zone: time.zone };
  const person = profile?.traveller ?? number;
  return changeCallback<{ set: Callback } | { refused: string }>(
    table,
    { person, matter: APPOINTMENT },
    async (kept) => {
      if (kept && isOpen(kept, now)) return { result: { refused: words.alreadyOpen(kept) } };
      const set = appointment(asked, person, (kept?.version ?? 0) + 1, now);
      return { next: set, also: await tell(set, now), result: { set } };
    },
  );
}

const appointment = (
  {
    profile,
    number,
    local,
    zone,
    about,
    at,
  }: Planned & { readonly number: string; readonly at: Date; readonly zone: string },
  person: string,
  version: number,
  now: Date,
): Callback => ({
  ...{ person, matter: APPOINTMENT, asked: now.toISOString(), kind: 'chosen', state: 'open' },
  ...{ number, local, zone, at: at.toISOString(), language: spokenFor(profile?.language) },
  ...(profile === undefined ? {} : { traveller: profile.traveller }),
  brief: profile === undefined ? 'unknown' : briefOf(profile, profile.language, now),
  ...(about === undefined ? {} : { about }),
  ...{ calls: 0, over: [], until: openUntil(at, now), version },
});
