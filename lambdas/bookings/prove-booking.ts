import { isPin } from '../travellers/pin.ts';
import type { Profile } from '../travellers/profile.ts';
import { profileOf, type Table } from '../travellers/profile-store.ts';
import { recognisable } from '../travellers/rules/recognising.ts';
import { bookingsByDigits } from './by-digits.ts';
import { type Counted, countGuess, takeBackGuess } from './guesses.ts';
import type { KeptBooking } from './kept-booking.ts';
import { isKeyed, isParty, openOnes, proofOf } from './rules/proving.ts';

/** What a caller keys: a locator as digits and a proof, from a number that may be withheld. */
export interface Keyed {
  readonly phone?: string | null | undefined;
  readonly locator: string;
  readonly proof: string;
}

/** A booking that a caller may hear of, and the records of who travels; a group's are not read. */
export interface Proved {
  readonly outcome: 'proved';
  readonly booking: KeptBooking;
  readonly profiles: readonly Profile[];
}

/**
 * The open booking that locator and proof name together. Bookings and counts of guesses are one round trip; PINs are a second, and only
 * where the digits lead to a booking: a copy of a PIN beside each booking would still open it when the traveller has set another.
 */
export async function proveBooking(
  table: Table,
  keyed: Keyed,
  now: Date,
): Promise<Proved | { readonly outcome: 'noMatch' | 'tooManyGuesses' }> {
  if (!isKeyed(keyed)) return { outcome: 'noMatch' };
  const counts = countsOf(keyed);
  const [found, ...may] = await Promise.all([
    bookingsByDigits(table, keyed.locator),
    ...counts.map((count) => countGuess(table, count, now)),
  ]);
  const counted = counts.filter((_, index) => may[index]);
  if (counted.length < counts.length) {
    await takeBack(table, counted);
    return { outcome: 'tooManyGuesses' };
  }
  const proved = await firstProved(table, openOnes(found, now), keyed.proof);
  if (!proved) return { outcome: 'noMatch' };
  await takeBack(table, counted);
  return proved;
}

const countsOf = ({ phone, locator }: Keyed): readonly Counted[] => [
  { by: 'locator', value: locator },
  ...(recognisable(phone) ? [{ by: 'number', value: phone } as const] : []),
];

const takeBack = (table: Table, counts: readonly Counted[]) =>
  Promise.all(counts.map((count) => takeBackGuess(table, count)));

async function firstProved(table: Table, bookings: readonly KeptBooking[], proof: string): Promise<Proved | undefined> {
  const candidates = await Promise.all(
    bookings.map(async (booking) => ({ booking, profiles: isParty(booking) ? await recordsOf(table, booking) : [] })),
  );
  const found = candidates.find(({ booking, profiles }) => {
    const proves = proofOf(
      booking,
      profiles.flatMap(({ pin }) => (pin ? [pin] : [])),
    );
    return 'date' in proves ? proves.date === proof : proves.pins.some((pin) => isPin(proof, pin));
  });
  return found && { outcome: 'proved', ...found };
}

/** The records of who travels, each once: two people may have turned out to be one. */
async function recordsOf(table: Table, { travellers }: KeptBooking): Promise<readonly Profile[]> {
  const read = await Promise.all(travellers.map((traveller) => profileOf(table, traveller)));
  return [...new Map(read.flatMap((found) => (found ? [[found.traveller, found] as const] : []))).values()];
}
