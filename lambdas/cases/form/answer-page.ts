import { html } from 'hono/html';
import { dateIn } from '../../calendar/local-time.ts';
import type { Html } from '../../platform/page-shell.ts';
import type { Case } from '../case.ts';
import type { FormKind } from './fields.ts';
import type { FormWords } from './form-words.ts';
import { type Answer, type Place, pageOf } from './page.ts';
import type { Taken } from './take-form.ts';
import { WORDS } from './words.ts';

/** What whoever sent the form reads: the number of the case and by when they hear from us; of one that we know, how it stands. Days are the agency's, in its `zone`. */
export function answerPage(place: Place, taken: Taken, zone: string, now: Date): Promise<Answer> {
  const words = WORDS[place.language];
  const { title, label, number, says } = toldOf(words, taken, zone, now);
  const again = html`<p><a href="${place.base}/${place.language}">${words.again}</a></p>
`;
  const told = [...says, ...(taken.is === 'taken' ? [words.taken.once] : [])].map(
    (each) => html`<p>${each}</p>
`,
  );
  return pageOf(
    place,
    200,
    title,
    html`${numbered(label, number)}
${told}${again}`,
  );
}

/** What is said of a case to whoever told us of it, in sentences. */
export interface Told {
  readonly title: string;
  /** What stands before the number. */
  readonly label: string;
  readonly number: string;
  readonly says: readonly string[];
}

/** The number, and by when they hear from us; of a case that we know, how it stands (S37, S52). */
export function toldOf(words: FormWords, taken: Taken, zone: string, now: Date): Told {
  if (taken.is === 'taken') {
    const { title, number: label } = words.taken;
    return { title, label, number: taken.number, says: [byWhen(words, taken.promised, zone)] };
  }
  const { title, number: label } = words.known;
  const { case: number, state, kind, department, arrived, promised } = taken.case;
  const since = dayOf(words, dateIn(zone, new Date(arrived)));
  const stands = words.stands[state](aboutWhat(words, kind), words.departments[department], since);
  const when = isOver(promised, zone, now) ? words.late(dayOf(words, promised.day)) : byWhen(words, promised, zone);
  return { title, label, number, says: [stands, ...(state === 'open' ? [when] : [])] };
}

export const numbered = (label: string, number: string): Html =>
  html`<p>${label} <strong class="number" dir="ltr">${number}</strong></p>`;

/** `rescue` cannot be chosen here, but the same words fit it. */
const aboutWhat = ({ kinds }: FormWords, kind: Case['kind']): string =>
  kinds[kind === 'rescue' ? 'accident' : (kind satisfies FormKind)] ?? kind;

const isOver = ({ day, at }: Case['promised'], zone: string, now: Date): boolean =>
  at === undefined ? day < dateIn(zone, now) : Date.parse(at) < now.getTime();

function byWhen(words: FormWords, { day, at }: Case['promised'], zone: string): string {
  if (at === undefined) return words.by(dayOf(words, day));
  const clock = new Intl.DateTimeFormat(words.locale, { timeStyle: 'short', timeZone: zone });
  return words.within(`${clock.format(Date.parse(at))} (${zone.replace(/^.*\//, '').replaceAll('_', ' ')})`);
}

/** A day (YYYY-MM-DD) with its weekday, as people there write it. */
const dayOf = ({ locale }: FormWords, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
