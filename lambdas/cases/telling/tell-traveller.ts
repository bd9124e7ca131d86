import { noticeTo } from '../../notices/compose.ts';
import { nobody } from '../../notices/nobody.ts';
import type { Notice } from '../../notices/notice.ts';
import { type ContactPoint, pointsOf } from '../../notices/rules/contact-points.ts';
import { inItsTime } from '../../notices/rules/in-its-time.ts';
import { reachOf } from '../../notices/rules/reach.ts';
import type { NoticeSettings } from '../../notices/settings.ts';
import { type Content, ruleOf } from '../../notices/templates/template.ts';
import { writeOnce } from '../../notices/write-once.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Case } from '../case.ts';
import { type CaseRead, caseOf } from '../cases-store.ts';
import type { CaseHappened } from './happened.ts';

/** Tells the traveller what there is to tell of a case: that it is in hand (S56), what we ask, how it goes on, what came of it (S65, S69); each once. */
export async function tellTraveller(
  table: Table,
  settings: NoticeSettings,
  happened: CaseHappened,
  now: Date,
): Promise<void> {
  const read = await caseOf(table, happened.case);
  const content = read && contentOf(read.case, happened);
  if (!read || !content) return;
  const notice = noticeOf(read, content, occasionOf(happened), settings, now);
  await writeOnce(table, notice ? [notice] : [], settings.keepDays);
}

/** Who comes again hears once a day that it is in hand. */
const occasionOf = ({ case: number, what, version, at }: CaseHappened): string =>
  what === 'case.contacted' ? `case ${number} ${at.slice(0, 10)}` : `case ${number} v${version}`;

/** On the line they have heard it already where they came again; everybody else is told. */
function contentOf(
  { case: number, kind, promised }: Case,
  { what, way, tells, says }: CaseHappened,
): Content | undefined {
  if (what === 'case.opened' || (what === 'case.contacted' && way !== 'phone' && way !== 'agent'))
    return {
      template: 'case-opened',
      facts: { case: number, kind, ...(promised.at === undefined ? { by: promised.day } : {}) },
    };
  if (tells === undefined || says === undefined) return undefined;
  return { template: `case-${tells}`, facts: { case: number, says } };
}

function noticeOf(
  { case: about, profile }: CaseRead,
  content: Content,
  occasion: string,
  settings: NoticeSettings,
  now: Date,
): Notice | undefined {
  const { class: type, answers } = ruleOf(content.template);
  const told = profile ?? nobody(about.reach.language);
  const point = pointOf(about, profile, type, settings);
  if (!point) return undefined;
  const due = answers ? now : inItsTime(told, type, point, settings.zone, now);
  return noticeTo({ profile: told, content, occasion }, point, due, settings, now);
}

/** Who wrote from an address of theirs is answered there; else the one point at which they are told things. */
function pointOf(
  { reach, way }: Case,
  profile: Profile | undefined,
  type: Parameters<typeof reachOf>[1]['class'],
  settings: NoticeSettings,
): ContactPoint | undefined {
  if (!profile) {
    const phones = reach.phone === undefined ? [] : [{ number: reach.phone, consents: {} }];
    const emails = reach.email === undefined ? [] : [{ address: reach.email, consents: {} }];
    const points = pointsOf({ phones, emails }, settings.senders);
    return way === 'email' ? (points.find(({ channel }) => channel === 'email') ?? points[0]) : points[0];
  }
  const theirs = profile.emails.some(({ address }) => address.toLowerCase() === reach.email);
  if (way === 'email' && theirs && reach.email !== undefined)
    return { channel: 'email', to: reach.email, pool: 'email' };
  const point = reachOf(profile, { class: type, asksReply: false }, settings);
  return typeof point === 'string' ? undefined : point;
}
