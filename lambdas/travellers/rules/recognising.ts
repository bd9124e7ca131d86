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

/** What those who share a number are called: their given names, with the family name where two have the same. */
export const named = (cards: readonly CallCard[]): readonly string[] =>
  cards.map(({ name, familyName }) =>
    cards.filter((other) => other.name === name).length > 1 ? `${name} ${familyName}` : name,
  );

/** The value of a contact attribute, which a flow writes as `none` where there is none. */
export const told = (attribute: string | null | undefined): string | undefined =>
  attribute === null || attribute === '' || attribute === 'none' ? undefined : attribute;

/** Whom the call recognised: the traveller of that id among those who use the number, or the only one where no id is known. */
export const theOne = (cards: readonly CallCard[], traveller: string | null | undefined): CallCard | undefined => {
  const id = told(traveller);
  return id === undefined ? soleTraveller(cards) : cards.find((card) => card.traveller === id);
};
