import type { Profile } from '../../travellers/profile.ts';
import { profilesOf, type Table } from '../../travellers/profile-store.ts';
import { noticeTo } from '../compose.ts';
import type { Notice } from '../notice.ts';
import { inItsTime } from '../rules/in-its-time.ts';
import { whoIsTold } from '../rules/who-is-told.ts';
import type { NoticeSettings } from '../settings.ts';
import { ruleOf } from '../templates/template.ts';
import type { Matter, Telling } from './matter.ts';

/** A notice that is to be written, and the record of who gets it. */
export interface Chosen {
  readonly notice: Notice;
  readonly profile: Profile;
}

interface Found {
  readonly chosen: readonly Chosen[];
  readonly skipped: readonly string[];
}

/** Everything that matters give to tell: the notices, and a reason for each traveller who gets none. Reads records, one read a hundred. */
export async function noticesOfMatters(
  table: Table,
  telling: Omit<Telling, 'page'>,
  matters: readonly Matter[],
  settings: NoticeSettings,
  now: Date,
): Promise<Found> {
  const people = await profilesOf(
    table,
    matters.flatMap(({ travellers }) => travellers),
  );
  const all = matters.map((matter) => noticesOfMatter(telling, matter, people, settings, now));
  return { chosen: all.flatMap(({ chosen }) => chosen), skipped: all.flatMap(({ skipped }) => skipped) };
}

function noticesOfMatter(
  { template, rule, notMeant = () => undefined }: Omit<Telling, 'page'>,
  matter: Matter,
  people: ReadonlyMap<string, Profile>,
  settings: NoticeSettings,
  now: Date,
): Found {
  const { about, travellers, nobody, occasion, content, notBefore, notAfter } = matter;
  const tooLate = notAfter !== undefined && Date.parse(notAfter) <= now.getTime() ? 'too late' : undefined;
  const none = nobody ?? tooLate;
  if (none !== undefined) return { chosen: [], skipped: travellers.map(() => none) };
  const { class: type, asksReply } = ruleOf(template);
  const on = travellers.flatMap((traveller) => people.get(traveller) ?? []);
  const others = on.flatMap((profile) => notMeant(profile) ?? []);
  const meant = on.filter((profile) => notMeant(profile) === undefined);
  const { told, skipped } = whoIsTold(meant, { class: type, asksReply: asksReply === true }, settings);
  const from = new Date(Math.max(now.getTime(), Date.parse(notBefore ?? now.toISOString())));
  const chosen = told.map(({ profile, point }) => {
    const message = { profile, content: content(profile), occasion };
    const due = inItsTime(profile, type, point, settings.zone, from);
    const written = noticeTo(message, point, due, settings, now);
    const more = { ...(rule === undefined ? {} : { rule }), ...(notAfter === undefined ? {} : { notAfter }) };
    return { notice: { ...written, about, ...more }, profile };
  });
  return { chosen, skipped: [...others, ...skipped] };
}
