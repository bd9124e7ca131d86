import { spokenFor } from '../travellers/words.ts';
import type { Callback } from './callback.ts';
import type { NotCalled } from './rules/callable-number.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

const words = { en, zh };

/** A number (E.164) as it is spoken back: every digit by itself. */
export const spoken = (number: string): string => [...number.replace(/\D/g, '')].join(' ');

/** What whoever is on the list hears of it, whether they asked now or before. */
export function sayOnList({ number, local }: Pick<Callback, 'number' | 'local'>, language: string | null | undefined) {
  const { inLine, atTime } = words[spokenFor(language)];
  return local === undefined ? inLine(spoken(number)) : atTime(spoken(number), local);
}

/** Why a number is not called, to a caller. */
export const sayNotCalled = (why: NotCalled, language: string | null | undefined): string =>
  words[spokenFor(language)].refused[why];
