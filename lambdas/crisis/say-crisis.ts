import type { CardTrip } from '../travellers/call-card.ts';
import { type Spoken, sayTrip } from '../travellers/words.ts';
import type { Crisis } from './crisis.ts';
import { type Standing, standingOf } from './rules/standing.ts';
import { sayCrisis as inEnglish } from './words.caller.en.ts';
import { sayCrisis as inChinese } from './words.caller.zh.ts';

interface Said {
  readonly what?: string | undefined;
  readonly steps?: string | undefined;
  /** The first segment that is touched, in a whole sentence; nothing where none is. */
  readonly trip: string;
}

/** What callers hear, by how they stand to the crisis. */
export type CrisisHeard = { readonly [S in Standing]: (said: Said) => string };

const WORDS: { readonly [S in Spoken]: CrisisHeard } = { en: inEnglish, zh: inChinese };

/** How a caller stands to the crisis and what they hear of it (S42, S43); `none` where none runs, or it is a drill. */
export function crisisFor(
  crisis: Crisis | undefined,
  trips: readonly CardTrip[],
  language: Spoken,
  now: Date,
): { readonly crisis: Standing | 'none'; readonly news: string } {
  if (crisis?.state !== 'running' || crisis.drill) return { crisis: 'none', news: 'none' };
  const { standing, segment } = standingOf(crisis, trips, now);
  const said = { ...crisis.says[language], trip: segment ? sayTrip(segment, now, language) : '' };
  return { crisis: standing, news: WORDS[language][standing](said).replaceAll(/ {2,}/g, ' ').trim() };
}
