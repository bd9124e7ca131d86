import type { CallCard } from '../call-card.ts';

/** A number that can be looked up: E.164, at most 15 digits. Withheld and malformed numbers are nobody's. */
export const recognisable = (phone: string | null | undefined): phone is string =>
  /^\+[1-9]\d{1,14}$/.test(phone ?? '');

/** The only traveller who uses the number; where several do, the number alone does not tell who calls. */
export const soleTraveller = (cards: readonly CallCard[]): CallCard | undefined =>
  cards.length === 1 ? cards[0] : undefined;

/** As many people as a menu can name with its keys 1 to 4. */
const NAMED_AT_MOST = 4;

/** Those who share a number, in the order of their keys (S10); nobody where they are too many to be named. */
export const sharers = (cards: readonly CallCard[]): readonly CallCard[] =>
  cards.length > NAMED_AT_MOST
    ? []
    : [...cards].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.traveller.localeCompare(b.traveller));
