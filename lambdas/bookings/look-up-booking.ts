import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { sayTrip, spokenFor } from '../travellers/words.ts';
import type { bookingByLocator } from './contract.ts';
import type { Keyed, Proved } from './prove-booking.ts';
import { nextOf } from './rules/proving.ts';

/** The booking that was proved, or why there is none. */
export type Prove = (
  keyed: Keyed,
  now: Date,
) => Promise<Proved | { readonly outcome: 'noMatch' | 'tooManyGuesses' | 'unavailable' }>;

/** What is next of a booking that the caller names and proves, and who travels. */
export async function lookUpBooking(
  asked: AskedOf<typeof bookingByLocator>,
  prove: Prove,
  now: Date,
): Promise<AnswerTo<typeof bookingByLocator>> {
  const proved = await prove(asked, now);
  if (proved.outcome !== 'proved') return proved;
  const { booking, profiles } = proved;
  const next = nextOf(booking, now);
  if (!next) return { outcome: 'noMatch' };
  const travellers = profiles.length > 0 ? profiles.map(({ traveller }) => traveller) : booking.travellers;
  const trip = sayTrip({ ...next, booking: `${booking.system} ${booking.locator}` }, now, spokenFor(asked.language));
  return { outcome: 'found', trip, travellers: travellers.join(' ') };
}
