import { dateIn } from '../calendar/local-time.ts';
import { entitlementsOf } from '../entitlements/entitled.ts';
import { sayEntitlements } from '../entitlements/say.ts';
import type { CardTrip } from '../travellers/call-card.ts';
import { type Spoken, sayTrip } from '../travellers/words.ts';
import type { Crisis } from './crisis.ts';
import type { CrisisHeard } from './heard.ts';
import { type Standing, standingOf } from './rules/standing.ts';
import { sayCrisis as inEnglish } from './words.caller.en.ts';
import { sayCrisis as inChinese } from './words.caller.zh.ts';

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
  const trip = segment ? sayTrip(segment, now, language) : '';
  const rights = segment && crisis.cancelled ? rightsOf(segment, crisis, language, now) : '';
  const said = { ...crisis.says[language], trip, rights };
  return { crisis: standing, news: WORDS[language][standing](said).replaceAll(/ {2,}/g, ' ').trim() };
}

/** The most urgent two of what the law gives somebody whose segment does not run (idea 1); silent about what is not known. */
function rightsOf(segment: CardTrip, { startedAt }: Crisis, language: Spoken, now: Date): string {
  const happened = { what: 'cancelled' } as const;
  const entitlements = entitlementsOf({ segment, happened, toldAt: startedAt }, now);
  return sayEntitlements(entitlements, language, dateIn(segment.departsZone, now)).phone.join(' ');
}
