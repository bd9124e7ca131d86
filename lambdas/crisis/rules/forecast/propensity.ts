/** How far off the trip of somebody is who is affected. */
export type Nearness = 'away' | 'day' | 'three days' | 'week' | 'later';

/** How the travellers of one nearness get in touch. */
interface Propensity {
  /** Contacts a traveller, until the matter is over. */
  readonly contacts: number;
  /** Half of these come within so many hours of the announcement, half of the rest within as many more. */
  readonly halfWithinHours: number;
}

export type PropensityTable = { readonly [N in Nearness]: Propensity };

/**
 * What we assume until our own contact records say otherwise (S104): of 28 November 2026, reasoned in docs/decisions/0026, measured nowhere.
 * Mostly two travel on one booking and one of them calls, so that 0.6 a traveller is more than one call a booking.
 */
export const PROPENSITY: PropensityTable = {
  // Stranded: nearly every party calls at once, and some of them again.
  away: { contacts: 0.6, halfWithinHours: 1.5 },
  // They have to decide tonight whether to go to the airport.
  day: { contacts: 0.5, halfWithinHours: 3 },
  'three days': { contacts: 0.35, halfWithinHours: 8 },
  // They can wait for news, and many read the page.
  week: { contacts: 0.2, halfWithinHours: 24 },
  // Those with future trips ask whether they may change them (S42).
  later: { contacts: 0.08, halfWithinHours: 48 },
};
