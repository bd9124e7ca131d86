import type { CardTrip } from '../../travellers/call-card.ts';

/** What moves people gives a ticket; what receives them, a voucher. */
const MOVES: { readonly [K in CardTrip['kind']]: boolean } = {
  flight: true,
  ship: true,
  train: true,
  hotel: false,
  tour: false,
  transfer: false,
  restaurant: false,
};

/** What is sent for a booking (S21): the locator and all that is not over. */
export interface BookingPaper {
  readonly template: 'ticket' | 'voucher';
  readonly locator: string;
  readonly segments: readonly CardTrip[];
}

/** The ticket or voucher of a booking (its system and locator); none where nothing of it is ahead or it is cancelled. */
export function paperOf(trips: readonly CardTrip[], booking: string, now: Date): BookingPaper | undefined {
  const segments = trips
    .filter((trip) => trip.booking === booking && trip.status === 'confirmed')
    .filter(({ arrivesAt }) => Date.parse(arrivesAt) > now.getTime())
    .sort((a, b) => Date.parse(a.departsAt) - Date.parse(b.departsAt));
  if (segments.length === 0) return undefined;
  const template = segments.some(({ kind }) => MOVES[kind]) ? 'ticket' : 'voucher';
  return { template, locator: booking.slice(booking.lastIndexOf(' ') + 1), segments };
}
