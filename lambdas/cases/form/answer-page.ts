import { html } from 'hono/html';
import { dateIn } from '../../calendar/local-time.ts';
import type { Case } from '../case.ts';
import type { FormKind } from './fields.ts';
import type { FormWords } from './form-words.ts';
import { type Answer, type Html, type Place, pageOf } from './page.ts';
import type { Taken } from './take-form.ts';
import { WORDS } from './words.ts';

/** What whoever sent the form reads: the number of the case and by when they hear from us; of one that we know, how it stands. Days are the agency's, in its `zone`. */
export function answerPage(place: Place, taken: Taken, zone: string, now: Date): Promise<Answer> {
  const words = WORDS[place.language];
  const { title, content } =
    taken.is === 'taken' ? newCase(words, taken, zone) : knownCase(words, taken.case, zone, now);
  const again = html`<p><a href="${place.base}/${place.language}">${words.again}</a></p>
`;
  return pageOf(place, 200, title, html`${content}${again}`);
}

function newCase(words: FormWords, { number, promised }: Extract<Taken, { is: 'taken' }>, zone: string) {
  const { title, number: label, once } = words.taken;
  const content = html`${numbered(label, number)}
<p>${byWhen(words, promised, zone)}</p>
<p>${once}</p>
`;
  return { title, content };
}

function knownCase(words: FormWords, about: Case, zone: string, now: Date) {
  const { title, number: label } = words.known;
  const { state, kind, department, arrived, promised } = about;
  const since = dayOf(words, dateIn(zone, new Date(arrived)));
  const stands = words.stands[state](aboutWhat(words, kind), words.departments[department], since);
  const content = html`${numbered(label, about.case)}
<p>${stands}</p>
${state === 'open' ? html`<p>${isOver(promised, zone, now) ? words.late(dayOf(words, promised.day)) : byWhen(words, promised, zone)}</p>` : ''}
`;
  return { title, content };
}

const numbered = (label: string, number: string): Html =>
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
