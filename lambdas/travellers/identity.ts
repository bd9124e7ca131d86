import { createHash } from 'node:crypto';
import type { CallCard } from './call-card.ts';

/**
 * Who a booked person is: the traveller of that name who already uses the number, else a new one. The new id comes from
 * number and name, so that an import which died half-way finds the same person again.
 */
export const travellerId = (
  cards: readonly CallCard[],
  person: { readonly phone: string; readonly name: string; readonly familyName: string },
): string =>
  cards.find((card) => sameName(card.name, person.name) && sameName(card.familyName, person.familyName))?.traveller ??
  createHash('sha256')
    .update(`${person.phone} ${folded(person.name)} ${folded(person.familyName)}`)
    .digest('hex')
    .slice(0, 20);

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en').trim();
const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
