import { dateIn } from '../../calendar/local-time.ts';
import type { CaseDesk } from '../report-case.ts';
import { answerPage } from './answer-page.ts';
import { BODY_MOST, FIELDS, type Typed } from './fields.ts';
import { filledForm } from './filled-form.ts';
import { formPage } from './form-page.ts';
import { type Answer, type Place, refusal } from './page.ts';
import { readForm } from './read-form.ts';
import { takeForm } from './take-form.ts';
import { LANGUAGES, type Language } from './words.ts';

/** What somebody asks for over HTTP. */
export interface Asked {
  readonly method: string;
  /** What stands in the address as the language; nothing where only the form was asked for. */
  readonly language?: string | undefined;
  /** The whole address on this server, such as `/form/lt`. */
  readonly path: string;
  readonly accepts: string;
  readonly type: string;
  /** The kinds of answer that are understood. */
  readonly wants?: string;
  readonly body: string;
}

/** The desk behind the form: what is rung in danger, the languages, and how soon it is said that we cannot keep it. */
export interface FormDesk extends CaseDesk {
  readonly mainNumber: string;
  readonly languages: readonly Language[];
  readonly newId: () => string;
  /** What `work` answers; nothing where it fails or takes too long. */
  readonly inTime: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** The form, or what comes of one that was sent: always a page that says in a sentence what happened, and what to do (S52, S56). */
export const answerForm = (desk: FormDesk, asked: Asked, now: Date): Promise<Answer> =>
  answerAsked(desk, asked, {
    empty: (place) => formPage(place, { form: desk.newId(), typed: EMPTY }),
    sent: (place, body) => sent(desk, place, body, now),
  });

/** The page that is asked for in a language of ours, or what comes of one that was `sent`; what is no such thing is refused with a sentence. */
export async function answerAsked(
  desk: FormDesk,
  asked: Asked,
  pages: {
    readonly empty: (place: Place) => Promise<Answer>;
    readonly sent: (place: Place, body: string) => Promise<Answer>;
  },
): Promise<Answer> {
  const language = languageOf(desk.languages, asked.language);
  const place = {
    language: language ?? wished(desk.languages, asked.accepts),
    base: baseOf(asked),
    ...{ mainNumber: desk.mainNumber, languages: desk.languages },
  };
  if (asked.language !== undefined && language === undefined) return refusal(place, 404, 'noPage');
  if (asked.method !== 'POST') return pages.empty(place);
  if (Buffer.byteLength(asked.body) > BODY_MOST) return refusal(place, 413, 'tooBig');
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(asked.type)) return refusal(place, 415, 'noForm');
  return pages.sent(place, asked.body);
}

async function sent(desk: FormDesk, place: Place, body: string, now: Date): Promise<Answer> {
  const { typed, form } = readForm(body);
  const shown = { form: form ?? desk.newId(), typed };
  const read = filledForm(typed, place.language, dateIn(desk.zone, now));
  if ('wrong' in read) return formPage(place, { ...shown, wrong: read.wrong });
  const taken = await desk.inTime(() => takeForm(desk, read.filled, form, place.language, now));
  return taken ? answerPage(place, taken, desk.zone, now) : formPage(place, { ...shown, away: true });
}

/** One slash to begin with: two would lead to another server. */
const baseOf = ({ path, language }: Asked): string =>
  path.replace(language === undefined ? /\/+$/ : /\/+[^/]*\/*$/, '').replace(/^\/+/, '/');

/** A form in which nobody has typed anything. */
export const EMPTY = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Typed;

const languageOf = (offered: readonly Language[], asked: string | undefined): Language | undefined =>
  LANGUAGES.find((each) => each === asked && offered.includes(each));

/** The first language of the browser in which there is a form; else English. */
function wished(offered: readonly Language[], accepts: string): Language {
  const wanted = accepts.split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((each) => languageOf(offered, each) ?? [])[0] ?? 'en';
}
