import { noticeTo } from '../../notices/compose.ts';
import { nobody } from '../../notices/nobody.ts';
import type { Notice } from '../../notices/notice.ts';
import { inItsTime } from '../../notices/rules/in-its-time.ts';
import type { NoticeSettings } from '../../notices/settings.ts';
import { type Content, ruleOf } from '../../notices/templates/template.ts';
import { writeOnce } from '../../notices/write-once.ts';
import { asSentence } from '../../platform/as-sentence.ts';
import { measuredLately } from '../../promises/measured-lately.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Case } from '../case.ts';
import { type CaseRead, caseOf } from '../cases-store.ts';
import { type ContactPlace, placeOf } from '../contact-about.ts';
import { isSafety } from '../rules/kinds.ts';
import type { CaseHappened } from './happened.ts';
import { whereTheyWrote, whereTold } from './where-told.ts';

/** The days of which it is told how long people waited. */
const LATELY_DAYS = 7;

/** Tells the traveller what there is to tell of a case: that it is in hand (S56), what we ask, how it goes on, what came of it (S65, S69); each once. */
export async function tellTraveller(
  table: Table,
  settings: NoticeSettings,
  happened: CaseHappened,
  now: Date,
): Promise<void> {
  const read = await caseOf(table, happened.case);
  const said = read && contentOf(read.case, happened, settings);
  const content = said && (await withUsual(table, said, happened, settings, now));
  if (!read || !content || (isByForm(content, happened) && !read.profile)) return;
  const { way, id } = happened;
  const place = way === undefined || id === undefined ? {} : await placeOf(table, way, id);
  const occasion = isByForm(content, happened) ? `form ${happened.at.slice(0, 10)}` : occasionOf(happened);
  const notice = noticeOf(read, { content, occasion, place }, settings, now);
  await writeOnce(table, notice ? [notice] : [], settings.keepDays);
}

/**
 * A form has been answered on its page. A message as well goes to whom we know, once a day however many forms there are, and never to a number that somebody
 * typed: else anybody could have us write to anybody (docs/decisions/0023).
 */
const isByForm = ({ template }: Content, { way }: CaseHappened): boolean =>
  (template === 'case-opened' || template === 'case-danger') && way === 'form';

/** Who comes again hears once a day that it is in hand; by e-mail each time, as every letter is answered in its thread (how many a day, `answeredEnough` says). */
function occasionOf({ case: number, what, version, at, way, id }: CaseHappened): string {
  if (what !== 'case.contacted') return `case ${number} v${version}`;
  return `case ${number} ${at.slice(0, 10)}${way === 'email' ? ` ${id}` : ''}`;
}

/** On the line they have heard it already where they came again; everybody else is told. */
function contentOf(
  { case: number, kind, promised }: Case,
  { what, way, tells, says, quiet }: CaseHappened,
  { form, phone }: NoticeSettings,
): Content | undefined {
  if (quiet !== undefined) return undefined;
  if (what === 'case.opened' || (what === 'case.contacted' && way !== 'phone' && way !== 'agent')) {
    if (isSafety(kind) && phone !== undefined) return { template: 'case-danger', facts: { case: number, phone } };
    return {
      template: 'case-opened',
      facts: {
        ...{ case: number, kind },
        ...(promised.at === undefined ? { by: promised.day } : {}),
        ...(form === undefined ? {} : { form }),
      },
    };
  }
  if (tells === undefined || says === undefined) return undefined;
  const facts = { case: number, says: asSentence(says) };
  if (tells === 'asked') return { template: 'case-asked', facts: form === undefined ? facts : { ...facts, form } };
  return { template: `case-${tells}`, facts };
}

/** Who writes an e-mail has no line to hear it on: how long most waited who wrote lately, as it was measured (S33). */
async function withUsual(
  table: Table,
  content: Content,
  { way }: CaseHappened,
  { zone }: NoticeSettings,
  now: Date,
): Promise<Content> {
  if (content.template !== 'case-opened' || way !== 'email') return content;
  const usual = (await measuredLately(table, zone, LATELY_DAYS, now)).find(({ by }) => by === 'email');
  return usual ? { ...content, facts: { ...content.facts, usual: { low: usual.low, high: usual.high } } } : content;
}

/** What there is to say, and where they were when they told of it. */
interface ToTell {
  readonly content: Content;
  readonly occasion: string;
  readonly place: ContactPlace;
}

function noticeOf(
  { case: about, profile }: CaseRead,
  { content, occasion, place }: ToTell,
  settings: NoticeSettings,
  now: Date,
): Notice | undefined {
  const { class: type, answers } = ruleOf(content.template);
  const told = profile ?? nobody(about.reach.language);
  const point = whereTheyWrote(place, profile, settings) ?? whereTold(about, profile, type, settings);
  if (!point) return undefined;
  const due = answers ? now : inItsTime(told, type, point, settings.zone, now);
  return noticeTo({ profile: told, content, occasion, answersMail: place.messageId }, point, due, settings, now);
}
