import type { Contacts } from '../../platform/gateways/connect.ts';
import { toldOf } from '../form/answer-page.ts';
import type { Filled } from '../form/fields.ts';
import type { takeFilled } from '../form/take-form.ts';
import { type Language, WORDS } from '../form/words.ts';
import { isSafety } from '../rules/kinds.ts';

/** How long a chat lasts at most, waiting included, in minutes: who has gone does not stay in line all day. */
const MINUTES = 240;

/** Where chats begin: the contacts of the instance, and the ARN of the flow that they run. */
export interface ChatLine {
  readonly contacts: Pick<Contacts, 'startChat'>;
  readonly flow: () => Promise<string>;
  readonly zone: string;
}

/**
 * Begins the chat about a case that was taken in (S24). The flow is told what it says of the case, in the language of the page; whose record it is only
 * where that was proved. The same page sent again is the same chat. @throws where Connect takes no chat just now.
 */
export async function beginChat(
  { contacts, flow, zone }: ChatLine,
  { taken, case: about, traveller, id }: Awaited<ReturnType<typeof takeFilled>>,
  { name, kind, about: words }: Filled,
  language: Language,
  now: Date,
): Promise<{ readonly contact: string; readonly token: string }> {
  const { title, label, number, says } = toldOf(WORDS[language], taken, zone, now);
  const later = [`${label} ${number}.`, ...says].join(' ');
  return contacts.startChat({
    flow: await flow(),
    ...{ name, minutes: MINUTES, token: `chat ${id}` },
    attributes: {
      ...{ language, case: about.case, says: `${title}. ${later}`, later },
      ...{ traveller: traveller ?? 'none', matter: isSafety(kind) ? 'emergency' : 'none' },
      ...{ agent: 'none', since: 'none', callback: 'none' },
      brief: `On a chat about case ${about.case}, ${kind}: ${words.slice(0, 200)}`,
    },
  });
}
