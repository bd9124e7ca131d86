import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { chooseLanguage } from './contract.ts';
import type { ReadNumber } from './look-up-caller.ts';
import { recognisable, theOne } from './rules/recognising.ts';

/** How a language is kept: with a traveller's record, or with a number that nobody is known by. */
export interface KeepLanguage {
  readonly ofTraveller: (traveller: string, language: string, now: Date) => Promise<void>;
  readonly ofNumber: (e164: string, language: string, now: Date) => Promise<void>;
}

/** Remembers the language that a caller chose. What cannot be remembered is spoken on this call all the same. */
export async function speakAnother(
  { phone, traveller, language }: AskedOf<typeof chooseLanguage>,
  read: ReadNumber,
  keep: KeepLanguage,
  now: Date,
): Promise<AnswerTo<typeof chooseLanguage>> {
  if (!recognisable(phone)) return { outcome: 'thisCall' };
  const facts = await read(phone);
  if (facts === 'unavailable') return { outcome: 'thisCall' };
  const card = theOne(facts.cards, traveller);
  if (card) await keep.ofTraveller(card.traveller, language, now);
  else await keep.ofNumber(phone, language, now);
  return { outcome: 'remembered' };
}
