import type { Pin } from '../../travellers/call-card.ts';
import { asKeyed } from '../../travellers/rules/proof.ts';
import type { Booking, Segment } from '../rules.ts';

/** As many people as airlines keep on one booking. More are a group, and its members do not speak for one another. */
const PARTY_AT_MOST = 9;

/** Whether the people on a booking travel together so that one may speak for all: a family, not a charter. */
export const isParty = ({ travellers }: { readonly travellers: readonly unknown[] }): boolean =>
  travellers.length <= PARTY_AT_MOST;

/** What a locator is as telephone digits, and what a departure date (DDMM) or a PIN is. Anything else is no guess. */
export const isKeyed = ({ locator, proof }: { readonly locator: string; readonly proof: string }): boolean =>
  /^\d{5,8}$/.test(locator) && /^\d{4,6}$/.test(proof);

/** What is said of a booking: the segment that departs next, else the one under way. Nothing where it is over. */
export function nextOf<S extends Segment>({ segments }: { readonly segments: readonly S[] }, now: Date): S | undefined {
  const isAhead = (instant: string) => Date.parse(instant) > now.getTime();
  const open = segments.filter(({ arrivesAt }) => isAhead(arrivesAt)).sort(bySoonest);
  return open.find(({ departsAt }) => isAhead(departsAt)) ?? open.at(-1);
}

/** The bookings that are not over, the one that departs soonest first. */
export const openOnes = <B extends Pick<Booking, 'segments'>>(bookings: readonly B[], now: Date): readonly B[] =>
  bookings
    .flatMap((booking) => {
      const next = nextOf(booking, now);
      return next ? [{ booking, departsAt: next.departsAt }] : [];
    })
    .sort(bySoonest)
    .map(({ booking }) => booking);

/** What proves a booking (reading 14): the PIN of somebody on it, where one is set; else the date of its first departure, as DDMM. */
export function proofOf(
  { starts }: Pick<Booking, 'starts'>,
  pins: readonly Pin[],
): { readonly date: string } | { readonly pins: readonly Pin[] } {
  return pins.length > 0 ? { pins } : { date: asKeyed(starts) };
}

const bySoonest = (a: { readonly departsAt: string }, b: { readonly departsAt: string }): number =>
  Date.parse(a.departsAt) - Date.parse(b.departsAt);
