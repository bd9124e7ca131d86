import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { CallCard } from './call-card.ts';
import type { callerContext } from './contract.ts';
import { recognisable, soleTraveller } from './rules/recognising.ts';
import { tripsAhead } from './rules/trips.ts';
import { sayTrip } from './words.en.ts';

/** The cards of a number, or `unavailable` where they cannot be read in time. */
export type ReadCards = (e164: string) => Promise<readonly CallCard[] | 'unavailable'>;

/** Who is calling and what is next for them (S1, idea 2): one read; an outage is an answer, not an error (S41). */
export async function lookUpCaller(
  asked: AskedOf<typeof callerContext>,
  cards: ReadCards,
  now: Date,
): Promise<AnswerTo<typeof callerContext>> {
  if (!recognisable(asked.phone)) return { outcome: 'unknown' };
  const read = await cards(asked.phone);
  if (read === 'unavailable') return { outcome: 'unavailable' };
  const card = soleTraveller(read);
  if (!card) return { outcome: 'unknown' };
  const [next, ...others] = tripsAhead(card, now);
  if (!next) return { outcome: 'noTrip', name: card.name };
  const outcome = others.length > 0 ? 'severalTrips' : 'oneTrip';
  return { outcome, name: card.name, trip: sayTrip(next, now) };
}
