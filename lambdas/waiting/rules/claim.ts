import { forgottenAt } from '../../calendar/expiry.ts';
import type { Callback } from '../callback.ts';

/** How long a promise may wait for the contact that is to keep it, in seconds: whoever dies between the two leaves no more than this. */
const CLAIM_SECONDS = 120;
/** How long a callback may stay open behind its time, in seconds: longer than any queue, so that it is never made twice. */
const OPEN_SECONDS = 3 * 86_400;
/** How long it is kept for people of ours to look at, in days. */
const KEPT_DAYS = 30;

/** Whether somebody still waits for it at `now`: a claim without a contact ends by itself, and so does what nobody has closed. */
export const isOpen = ({ state, until }: Pick<Callback, 'state' | 'until'>, now: Date): boolean =>
  (state === 'claimed' || state === 'open') && now.getTime() < Date.parse(until);

/**
 * What somebody who asks for a callback finds: none that is open; their own, asked for on this same contact, whose answer was lost; or
 * one that stands.
 */
export function found(
  kept: Callback | undefined,
  asks: { readonly contact: string | undefined },
  now: Date,
): 'none' | 'own' | 'stands' {
  if (!kept || !isOpen(kept, now)) return 'none';
  return kept.state === 'claimed' && asks.contact !== undefined && kept.by === asks.contact ? 'own' : 'stands';
}

/** When a claim that is made now ends without a contact. */
export const claimedUntil = (now: Date): string => later(now, CLAIM_SECONDS);

/** When a callback that is to come at `at` counts as forgotten: then another may be asked for. */
export const openUntil = (at: Date, now: Date): string =>
  later(new Date(Math.max(at.getTime(), now.getTime())), OPEN_SECONDS);

/** When the table lets it go, in seconds since 1970. */
export const expiresAt = ({ until }: Pick<Callback, 'until'>): number => forgottenAt(until, KEPT_DAYS);

const later = (from: Date, seconds: number): string => new Date(from.getTime() + seconds * 1000).toISOString();
