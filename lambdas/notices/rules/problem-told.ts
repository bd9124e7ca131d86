import { casesNamed } from '../../cases/rules/case-named.ts';
import { caseMeant } from '../../cases/rules/numbers.ts';
import type { CallCard } from '../../travellers/call-card.ts';
import type { Wish } from './reply-words.ts';
import { isAnswer, type Sent } from './replying.ts';

/** The first word of who tells of a problem, in the languages that we write, whatever the language of the traveller. */
const WORDS =
  /^\s*(?:(?:case|problem|problems|issue|complaint|problema|problemų|byla|skundas)(?![\p{L}\p{N}])|问题|問題|投诉|投訴|个案|個案|(?:مشکل|مشكل|شکایت|شكايت|پرونده)(?![\p{L}\p{N}]))/iu;

/** The words that somebody tells of a problem with, behind the one that says so (S67); nothing where there is no such word, or nothing behind it. */
export function problemIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const [word] = WORDS.exec(plain) ?? [];
  if (word === undefined) return undefined;
  const behind = plain.slice(word.length).replace(/^[^\p{L}\p{N}]+/u, '');
  return /\p{L}/u.test(behind) ? behind.trim() : undefined;
}

/** These are for people, also where a problem is told: the law asks for one, an account for the other. */
const FOR_PEOPLE: readonly Wish[] = ['stop', 'freeze', 'noCall'];
export const isForPeople = (mentions: readonly Wish[]): boolean => mentions.some((wish) => FOR_PEOPLE.includes(wish));

/** How long what we said of a case is what they answer, in days. */
const ANSWERED_DAYS = 7;

/**
 * The case that an SMS goes on with: an open one of whoever uses the number, where it has its number; else that of the message which the number was sent
 * last, not counting our own answers, as with the end of messages. Nothing where that was about something else, or is a week old.
 */
export function caseAnswered(
  text: string,
  cards: readonly Pick<CallCard, 'cases'>[],
  sent: readonly Sent[],
  now: Date,
): string | undefined {
  const open = cards.flatMap(({ cases = [] }) => cases.map((each) => each.case));
  const named = casesNamed(text).find((number) => open.includes(number));
  if (named !== undefined) return named;
  const last = sent.filter(({ template }) => !isAnswer(template)).sort((a, b) => b.at.localeCompare(a.at))[0];
  if (!last?.template.startsWith('case-')) return undefined;
  if (now.getTime() - Date.parse(last.at) > ANSWERED_DAYS * 86_400_000) return undefined;
  return caseMeant(/^case (\d{8})\b/.exec(last.occasion)?.[1]);
}
