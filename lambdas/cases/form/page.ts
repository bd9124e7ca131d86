import { html } from 'hono/html';
import { FORM_LOOK, FORM_POLICY } from '../../platform/look.ts';
import { type Html, wholePage } from '../../platform/page-shell.ts';
import type { FormWords, Refusal } from './form-words.ts';
import { LANGUAGES, type Language, WORDS } from './words.ts';

/** Where a page stands. */
export interface Place {
  readonly language: Language;
  /** The address of all languages, without a slash behind it, such as `/form`. */
  readonly base: string;
  /** What we are rung at, in E.164. */
  readonly mainNumber: string;
  readonly languages: readonly Language[];
}

/** What API Gateway sends on. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

const words = ({ language }: Place): FormWords => WORDS[language];

/** A whole page: the languages, who must ring instead of writing, and what is on it. */
export async function pageOf(
  place: Place,
  statusCode: number,
  title: string,
  content: Html,
  policy: string = FORM_POLICY,
): Promise<Answer> {
  const { language, base, languages, mainNumber } = place;
  const { direction, danger } = words(place);
  const others = LANGUAGES.filter((each) => languages.includes(each)).map((each) =>
    each === language
      ? html`<b lang="${each}">${WORDS[each].itself}</b>`
      : html`<a href="${base}/${each}" lang="${each}" hreflang="${each}" dir="${WORDS[each].direction}">${WORDS[each].itself}</a>`,
  );
  return {
    statusCode,
    headers: { ...HEADERS, 'content-security-policy': policy, 'content-language': language },
    body: await wholePage({ language, direction, title, look: FORM_LOOK, others, danger, mainNumber, content }),
  };
}

/** A page that says why nothing was done, and leads to the form. */
export function refusal(place: Place, statusCode: number, why: Refusal): Promise<Answer> {
  const { refused, title: form } = words(place);
  const { title, says } = refused[why];
  return pageOf(
    place,
    statusCode,
    title,
    html`<p role="alert">${says}</p>
<p><a href="${place.base}/${place.language}">${form}</a></p>
`,
  );
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000',
};
