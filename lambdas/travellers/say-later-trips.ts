import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { laterTrips } from './contract.ts';
import type { ReadNumber } from './look-up-caller.ts';
import { recognisable, theOne } from './rules/recognising.ts';
import { tripsAhead } from './rules/trips.ts';
import { sayTrip, spokenFor } from './words.ts';

/** The most that a caller is read in one breath. */
const TRIPS_AT_ONCE = 3;

/** What follows the next trip, read afresh because minutes may have passed since the greeting. */
export async function sayLaterTrips(
  asked: AskedOf<typeof laterTrips>,
  read: ReadNumber,
  now: Date,
): Promise<AnswerTo<typeof laterTrips>> {
  if (!recognisable(asked.phone)) return { outcome: 'none' };
  const facts = await read(asked.phone);
  if (facts === 'unavailable') return { outcome: 'unavailable' };
  const card = theOne(facts.cards, asked.traveller);
  const later = card ? tripsAhead(card, now).slice(1, 1 + TRIPS_AT_ONCE) : [];
  if (later.length === 0) return { outcome: 'none' };
  return { outcome: 'some', trips: later.map((trip) => sayTrip(trip, now, spokenFor(asked.language))).join(' ') };
}
