import { html, raw } from 'hono/html';
import { withoutCards } from '../../platform/card-numbers.ts';
import type { Html } from '../../platform/page-shell.ts';
import { CHAT_WORDS } from '../chat/words.ts';
import { FIELDS, type Field, FORM_KINDS, type Typed, type Wrong } from './fields.ts';
import type { FormWords } from './form-words.ts';
import { type Answer, type Place, pageOf } from './page.ts';
import { WORDS } from './words.ts';

/** What stands in the form: what was typed, what is wrong with it, and why it could not be kept. */
export interface FormState {
  /** The id of this page: sent twice, it is one. */
  readonly form: string;
  readonly typed: Typed;
  readonly wrong?: Wrong;
  readonly away?: true;
}

/** What a page asks for, and in which words. */
export interface Asking {
  readonly fields: readonly Field[];
  readonly title: string;
  readonly lead: Html;
  readonly send: string;
}

const asForm = (place: Place): Asking => {
  const { title, lead, send } = WORDS[place.language];
  const { title: chat } = CHAT_WORDS[place.language];
  const otherWay = html`<p>${lead}</p>
<p><a href="${place.base}/chat/${place.language}">${chat}</a></p>`;
  return { fields: FIELDS, title, lead: otherWay, send };
};

/** The form with all that was typed; what is wrong is listed above, and said beside its field. 422 where something is, 503 where we could not keep it. */
export function formPage(
  place: Place,
  { form, typed, wrong = {}, away }: FormState,
  { fields, title, lead, send }: Asking = asForm(place),
): Promise<Answer> {
  const words = WORDS[place.language];
  const mistakes = fields.flatMap((field) => (wrong[field] ? [{ field, says: words.mistakes[wrong[field]] }] : []));
  const status = away ? 503 : mistakes.length > 0 ? 422 : 200;
  const list = mistakes.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`);
  const problem = away
    ? html`<p class="wrong" role="alert">${words.refused.away.title}. ${words.refused.away.says}</p>`
    : mistakes.length > 0
      ? html`<div role="alert"><p class="wrong">${words.wrong}</p><ul>${list}</ul></div>`
      : lead;
  return pageOf(
    place,
    status,
    title,
    html`${problem}
<form method="post" action="${place.base}/${place.language}" novalidate>
<input type="hidden" name="form" value="${form}">
${fields.map((field) => row(words, field, typed[field], wrong[field] && words.mistakes[wrong[field]]))}
<button>${send}</button>
</form>
`,
  );
}

function row(words: FormWords, field: Field, typed: string, wrong: string | undefined): Html {
  const value = wrong ? withoutCards(typed) : typed;
  const hint = words.hints[field];
  const beside = [...(hint ? [`${field}-hint`] : []), ...(wrong ? [`${field}-wrong`] : [])].join(' ');
  return html`<label for="${field}">${words.labels[field]}</label>
${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : ''}${wrong ? html`<p class="wrong" id="${field}-wrong">${wrong}</p>` : ''}
${control(words, field, value, html`${beside ? html` aria-describedby="${beside}"` : ''}${wrong ? html` aria-invalid="true"` : ''}`)}
`;
}

function control(words: FormWords, field: Field, value: string, marks: Html): Html {
  switch (field) {
    case 'kind':
      return html`<select id="kind" name="kind"${marks}><option value="">${words.choose}</option>${FORM_KINDS.map(
        (kind) => html`<option value="${kind}"${kind === value ? html` selected` : ''}>${words.kinds[kind]}</option>`,
      )}</select>`;
    case 'about':
      return html`<textarea id="about" name="about" rows="7" dir="auto"${marks}>
${value}</textarea>`;
    default:
      return html`<input id="${field}" name="${field}" value="${value}"${raw(INPUT[field])}${marks}>`;
  }
}

/** What phones offer as keyboard and fill in by themselves. */
const INPUT = {
  name: ' autocomplete="name" dir="auto"',
  phone: ' type="tel" autocomplete="tel" dir="ltr"',
  email: ' type="email" autocomplete="email" dir="ltr"',
  locator: ' autocapitalize="characters" autocomplete="off" spellcheck="false" dir="ltr"',
  departs: ' type="date" dir="ltr"',
};
