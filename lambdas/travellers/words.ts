import type { CardTrip } from './call-card.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** Languages that the line speaks, ISO 639-1. */
export type Spoken = 'en' | 'zh';

const words = { en, zh };

/** The language in which somebody is spoken to: their own where the line speaks it, else English. */
export const spokenFor = (language: string | null | undefined): Spoken => (language === 'zh' ? 'zh' : 'en');

/** What a caller hears of a trip. */
export const sayTrip = (trip: CardTrip, now: Date, language: Spoken = 'en'): string =>
  words[language].sayTrip(trip, now);

/** Which key is whose, where several use one number. */
export const sayChoices = (names: readonly string[], language: Spoken): string => words[language].sayChoices(names);
