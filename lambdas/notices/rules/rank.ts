import type { CardTrip } from '../../travellers/call-card.ts';
import type { MessageClass } from '../../travellers/consent.ts';
import { isAway } from '../../travellers/rules/trips.ts';
import { nextDeparture } from './whereabouts.ts';

const ORDER: { readonly [C in MessageClass]: number } = { safety: 0, operational: 1, survey: 2, marketing: 3 };

/**
 * Who is told first, as a text whose order is the rank: by class; then those on a trip, then the soonest departure, then
 * everybody else (reading 2).
 */
export function rankOf(type: MessageClass, trips: readonly CardTrip[], now: Date): string {
  if (isAway({ trips: [...trips] }, now)) return `${ORDER[type]}-0`;
  const next = nextDeparture(trips, now);
  return next ? `${ORDER[type]}-1-${new Date(next.departsAt).toISOString()}` : `${ORDER[type]}-2`;
}
