import { noticeTo } from '../notices/compose.ts';
import { nobody } from '../notices/nobody.ts';
import { putNotice } from '../notices/put-notice.ts';
import { type ContactPoint, pointsOf } from '../notices/rules/contact-points.ts';
import { isAnswerable } from '../notices/rules/reach.ts';
import type { NoticeSettings } from '../notices/settings.ts';
import type { Content } from '../notices/templates/template.ts';
import { profileOf, type Table, type Writes } from '../travellers/profile-store.ts';
import type { Callback } from './callback.ts';

/** What a traveller is written about a callback. */
type AboutCallback = Extract<Content, { readonly template: `callback-${string}` }>;

/**
 * The message about a callback, for its transaction: to the number that is called where it is theirs, else to their first contact point.
 * They asked for it, so it goes at any hour; never twice: its version is the occasion. Whoever is on no record is written to at the number
 * that they gave. One round trip.
 */
async function tellCallback(
  table: Table,
  kept: Callback,
  contentAt: (point: ContactPoint) => AboutCallback,
  settings: NoticeSettings,
  now: Date,
): Promise<Writes> {
  const known = kept.traveller === undefined ? undefined : await profileOf(table, kept.traveller);
  const profile = known ?? nobody(kept.language, kept.number);
  const points = pointsOf(profile, settings.senders);
  const point = points.find(({ to }) => to === kept.number) ?? points[0];
  if (!point) return [];
  const occasion = `${kept.person} ${kept.matter} ${kept.asked} ${kept.version}`;
  const told = { profile, content: contentAt(point), occasion };
  return [putNotice(table.name, noticeTo(told, point, now, settings, now), settings.keepDays)];
}

/** Tells them when they are called: at the hour that they chose, on their own clock; and, where they can answer, how to take it back. */
export const tellSet =
  (table: Table, settings: NoticeSettings) =>
  (kept: Callback, now: Date): Promise<Writes> => {
    const at = kept.local ?? '';
    const contentAt = (point: ContactPoint): AboutCallback => ({
      template: 'callback-set',
      facts: isAnswerable(point, settings) ? { at, answerable: true } : { at },
    });
    return tellCallback(table, kept, contentAt, settings, now);
  };

/** Tells them that nobody calls. */
export const tellCancelled =
  (table: Table, settings: NoticeSettings) =>
  (kept: Callback, now: Date): Promise<Writes> =>
    tellCallback(table, kept, () => ({ template: 'callback-cancelled', facts: {} }), settings, now);

/** Tells them that we called in vain, and where they reach us: at `phone`, E.164. */
export const tellMissed =
  (table: Table, settings: NoticeSettings, phone: string) =>
  (kept: Callback, now: Date): Promise<Writes> =>
    tellCallback(table, kept, () => ({ template: 'callback-missed', facts: { phone } }), settings, now);
