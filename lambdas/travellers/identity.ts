import { createHash } from 'node:crypto';
import type { CallCard } from './call-card.ts';
import { folded, sameName } from './rules/names.ts';

/** A person's names. */
interface Named {
  readonly name: string;
  readonly familyName: string;
}

/**
 * Who a booked person is: the traveller of that name who already uses the number, else a new one. The new id comes from
 * number and name, so that an import which died half-way finds the same person again.
 */
export const travellerId = (cards: readonly CallCard[], person: Named & { readonly phone: string }): string =>
  namesakes(cards, person)[0] ??
  createHash('sha256')
    .update(`${person.phone} ${folded(person.name)} ${folded(person.familyName)}`)
    .digest('hex')
    .slice(0, 20);

/** The travellers of that name among those who use some numbers, each once. */
export const namesakes = (cards: readonly CallCard[], person: Named): readonly string[] => [
  ...new Set(
    cards
      .filter((card) => sameName(card.name, person.name) && sameName(card.familyName, person.familyName))
      .map(({ traveller }) => traveller),
  ),
];

/** Those of some cards whom `called` may mean: a given name, a family name or both, in any case, accents or not. */
export const called = (cards: readonly CallCard[], name: string): readonly CallCard[] =>
  cards.filter((card) =>
    [card.name, card.familyName, `${card.name} ${card.familyName}`].some((each) => bare(each) === bare(name)),
  );

const bare = (name: string): string => folded(name).normalize('NFD').replace(/\p{M}/gu, '');
