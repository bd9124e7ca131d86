import type { CallCard, CardTrip } from '../call-card.ts';
import type { Profile } from '../profile.ts';

/** How long a trip stays on the cards when it is over, in days. */
const KEPT_DAYS = 30;

/** The trips that have not departed at `now`, soonest first. */
export const tripsAhead = (card: Pick<CallCard, 'trips'>, now: Date): readonly CardTrip[] =>
  card.trips
    .filter((trip) => Date.parse(trip.departsAt) > now.getTime())
    .sort((a, b) => a.departsAt.localeCompare(b.departsAt));

/** The trips that are under way or ahead at `now`, what departs first first. */
export const tripsNotOver = (card: Pick<CallCard, 'trips'>, now: Date): readonly CardTrip[] =>
  card.trips
    .filter((trip) => Date.parse(trip.arrivesAt) > now.getTime())
    .sort((a, b) => a.departsAt.localeCompare(b.departsAt));

/** Whether the traveller is away at `now`: a booking of theirs has begun and is not over (reading 2). */
export const isAway = (card: Pick<CallCard, 'trips'>, now: Date): boolean => {
  const [held, at] = [card.trips.filter(({ status }) => status === 'confirmed'), now.getTime()];
  const begun = held.filter(({ departsAt }) => Date.parse(departsAt) <= at).map(({ booking }) => booking);
  return held.some(({ booking, arrivesAt }) => begun.includes(booking) && Date.parse(arrivesAt) > at);
};

/** The profile with this booking's trips in place of the ones it had. Trips long over are left out. */
export const withBooking = (profile: Profile, booking: string, trips: readonly CardTrip[], now: Date): Profile => {
  const since = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const others = profile.trips.filter((trip) => trip.booking !== booking && trip.arrivesAt > since);
  return { ...profile, trips: [...others, ...trips].sort((a, b) => a.departsAt.localeCompare(b.departsAt)) };
};
