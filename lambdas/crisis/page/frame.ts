import { html } from 'hono/html';
import { WORDS as FORM_WORDS } from '../../cases/form/words.ts';
import type { Language } from '../../notices/templates/languages.ts';
import { NEWS_LOOK } from '../../platform/look.ts';
import { type Html, wholePage } from '../../platform/page-shell.ts';

/** Where pages stand, and what they lead to. */
export interface Place {
  /** The address of the form, to which a language is added; it ends in `/`. */
  readonly form: string;
  /** What we are rung at, in E.164. */
  readonly mainNumber: string;
  /** The agency's zone, IANA, for every time on the page. */
  readonly zone: string;
  readonly languages: readonly Language[];
}

/** Of a language: how it calls itself, how it is written, how its people write dates, who must ring instead of reading. */
export const native = (language: Language) => {
  const { itself, direction, locale, danger } = FORM_WORDS[language];
  return { itself, direction, locale, danger };
};

/** A link to a page in `language`, in that language. */
export const linkIn = (language: Language, href: string, says = native(language).itself): Html =>
  html`<a href="${href}" lang="${language}" hreflang="${language}" dir="${native(language).direction}">${says}</a>`;

/** A whole page in one language: the languages, who must ring, and what is on it. It needs nothing else, no script and no image. */
export function framed(place: Place, language: Language, title: string, content: Html): Promise<string> {
  const { direction, danger } = native(language);
  const others = place.languages.map((each) =>
    each === language ? html`<b>${native(each).itself}</b>` : linkIn(each, `${each}.html`),
  );
  const { mainNumber } = place;
  return wholePage({ language, direction, title, look: NEWS_LOOK, others, danger, mainNumber, content });
}
