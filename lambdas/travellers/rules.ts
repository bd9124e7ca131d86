import type { CallCard, CardTrip } from './call-card.ts';

/** A number that can be looked up: E.164, at most 15 digits. Withheld and malformed numbers are nobody's. */
export const recognisable = (phone: string | null | undefined): phone is string =>
  /^\+[1-9]\d{1,14}$/.test(phone ?? '');

/** The only traveller who uses the number; where several do, the number alone does not tell who calls. */
export const soleTraveller = (cards: readonly CallCard[]): CallCard | undefined =>
  cards.length === 1 ? cards[0] : undefined;

/** The trips that have not departed at `now`, soonest first. */
export const tripsAhead = (card: CallCard, now: Date): readonly CardTrip[] =>
  card.trips
    .filter((trip) => Date.parse(trip.departsAt) > now.getTime())
    .sort((a, b) => a.departsAt.localeCompare(b.departsAt));

/** The card with this booking's trips in place of the ones it had; nothing else changes. */
export const withBooking = (card: CallCard, booking: string, trips: readonly CardTrip[]): CallCard => ({
  ...card,
  trips: [...card.trips.filter((trip) => trip.booking !== booking), ...trips].sort((a, b) =>
    a.departsAt.localeCompare(b.departsAt),
  ),
  version: card.version + 1,
});
