import type { CardTrip } from '../../travellers/call-card.ts';
import type { MessageClass } from '../../travellers/consent.ts';

/** What we write to travellers about, and the facts that each needs. */
export interface Facts {
  /** To all contact points, when an account is frozen and when it is thawed (reading 11). */
  readonly 'account-frozen': Record<never, never>;
  readonly 'account-thawed': Record<never, never>;
  /** For whom cannot print (S21): a ticket where the booking moves somebody, a voucher where it only receives them. */
  readonly ticket: BookingFacts;
  readonly voucher: BookingFacts;
}

/** What is still ahead of a booking, in order; at least one segment. */
interface BookingFacts {
  readonly locator: string;
  readonly segments: readonly SegmentFacts[];
}

/** Local times are `YYYY-MM-DDTHH:MM`. */
export type SegmentFacts = Pick<CardTrip, 'kind' | 'service' | 'from' | 'to' | 'departs' | 'arrives'>;

export type Template = keyof Facts;

/** One template with its facts. */
export type Content = { readonly [T in Template]: { readonly template: T; readonly facts: Facts[T] } }[Template];

/** What somebody reads; the subject is for e-mail. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

/** A language's words for everything; `left` counts the segments that an SMS has no room for. */
export type Words = { readonly [T in Template]: (facts: Facts[T], left: number) => Message };

/** What each is sent for. That an account was frozen or thawed is told to all, at once: somebody else may have done it. */
export const CLASSES: { readonly [T in Template]: MessageClass } = {
  'account-frozen': 'safety',
  'account-thawed': 'safety',
  ticket: 'operational',
  voucher: 'operational',
};

/** Where Visa and Mastercard block a card at any hour, collect calls accepted, as the schemes publish them (2026-11). */
export const CARD_SCHEMES = { visa: '+1 303 967 1096', mastercard: '+1 636 722 7111' };
