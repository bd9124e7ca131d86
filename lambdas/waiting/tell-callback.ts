import { noticeTo } from '../notices/compose.ts';
import { type ContactPoint, pointsFor } from '../notices/rules/contact-points.ts';
import type { NoticeSettings } from '../notices/settings.ts';
import { putNotice } from '../notices/store.ts';
import { type Content, ruleOf } from '../notices/templates/template.ts';
import type { Profile } from '../travellers/profile.ts';
import { profileOf, type Table, type Writes } from '../travellers/profile-store.ts';
import type { Callback } from './callback.ts';

/** What a traveller is written about a callback. */
type AboutCallback = Extract<Content, { readonly template: `callback-${string}` }>;

/**
 * The message about a callback, for its transaction: to the number that is called where it is theirs, else to their first contact point
 * to which it may go. At any hour, as they asked for it. None to somebody whom we do not know, and none twice: `occasion` is its
 * version. One round trip.
 */
async function tellCallback(
  table: Table,
  kept: Callback,
  content: AboutCallback,
  settings: NoticeSettings,
  now: Date,
): Promise<Writes> {
  const profile = kept.traveller === undefined ? undefined : await profileOf(table, kept.traveller);
  const point = profile && pointOf(profile, kept, content, settings);
  if (!profile || !point) return [];
  const occasion = `${kept.matter} ${kept.asked} ${kept.version}`;
  return [
    putNotice(table.name, noticeTo({ profile, content, occasion }, point, now, settings, now), settings.keepDays),
  ];
}

function pointOf(
  profile: Profile,
  { number }: Callback,
  { template }: AboutCallback,
  { senders }: NoticeSettings,
): ContactPoint | undefined {
  const points = pointsFor(profile, ruleOf(template).class, senders);
  return points.find(({ to }) => to === number) ?? points[0];
}

/** Tells them when they are called: at the hour that they chose, on their own clock. */
export const tellSet =
  (table: Table, settings: NoticeSettings) =>
  (kept: Callback, now: Date): Promise<Writes> =>
    tellCallback(table, kept, { template: 'callback-set', facts: { at: kept.local ?? '' } }, settings, now);

/** Tells them that nobody calls. */
export const tellCancelled =
  (table: Table, settings: NoticeSettings) =>
  (kept: Callback, now: Date): Promise<Writes> =>
    tellCallback(table, kept, { template: 'callback-cancelled', facts: {} }, settings, now);

/** Tells them that we called in vain, and where they reach us: at `ourNumber`, E.164, which their phone showed. */
export const tellMissed =
  (table: Table, settings: NoticeSettings) =>
  async (kept: Callback, ourNumber: string | undefined, now: Date): Promise<Writes> =>
    ourNumber === undefined
      ? []
      : tellCallback(table, kept, { template: 'callback-missed', facts: { phone: ourNumber } }, settings, now);
