import { doneOn, type Page, resultOf } from './pages.ts';
import type { Session } from './session.ts';
import type { Switchboard } from './switchboard.ts';

/** What an agent does on a page: an action of the view or what its button says, and what is filled in. */
export interface Doing {
  readonly page: string;
  readonly action: string;
  readonly data: { readonly [field: string]: string };
}

interface Refused {
  readonly refused: string;
}

const GONE = 'This page was answered already, or is no longer shown. Look at what is shown now, and go on there.';

/** A guide as the desk shows it: its contact, and its page while one waits for an answer. */
export const guideShown = (guide: Session) => ({ contact: guide.id, page: guide.page ?? null });

/** Does it on a page that is shown beside one of these contacts; a sentence where it cannot be done. */
export function answerPage(
  switchboard: Switchboard,
  contacts: readonly string[],
  { page: token, action, data }: Doing,
): Refused | undefined {
  const guide = contacts
    .flatMap((contact) => switchboard.guides.beside(contact))
    .find(({ page }) => page?.token === token);
  const page = guide?.page;
  if (!guide || !page) return { refused: GONE };
  const done = doneOn(page, action);
  if (!done) return { refused: `This page has no '${action}'. There is ${named(page)}.` };
  const wrong = Object.entries(data).find(([field, value]) => !fits(page, field, value));
  if (wrong) return { refused: wrongField(page, ...wrong) };
  guide.act(done.action, resultOf(page.view, done, data));
  return undefined;
}

const named = ({ actions }: Page): string => actions.map(({ label }) => `'${label}'`).join(', ') || 'nothing to do';

const fits = (page: Page, field: string, value: string): boolean =>
  page.fields.includes(field) && (choicesOf(page, field)?.includes(value) ?? true);

const choicesOf = ({ choices }: Page, field: string): readonly string[] | undefined =>
  Object.hasOwn(choices, field) ? choices[field] : undefined;

function wrongField(page: Page, field: string, value: string): string {
  if (!page.fields.includes(field))
    return `This page has no field '${field}'. It has ${page.fields.join(', ') || 'none'}.`;
  return `'${value}' is no choice of ${field}. Choose one of ${choicesOf(page, field)?.join(', ')}.`;
}
