import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { numberToCall } from './contract.ts';
import { whyNotCalled } from './rules/callable-number.ts';
import type { CallbackSettings } from './settings.ts';
import { sayNotCalled, spoken } from './words.ts';

/** Says whether a number can be called back, and speaks it: what was misheard is found before the call is lost. */
export function checkNumber(
  { number, language }: AskedOf<typeof numberToCall>,
  { countries }: CallbackSettings,
): AnswerTo<typeof numberToCall> {
  if (!number?.startsWith('+')) return { outcome: 'withheld' };
  const why = whyNotCalled(number, countries);
  if (why !== undefined) return { outcome: 'refused', says: sayNotCalled(why, language) };
  return { outcome: 'good', number, spoken: spoken(number) };
}
