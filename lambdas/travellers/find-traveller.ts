import { called } from './identity.ts';
import { profileOf, type Table } from './profile-store.ts';
import type { Refused } from './rules/contact-points.ts';
import { cardsOf } from './store.ts';

/** How somebody of ours says whom they mean: by a number, with a name where several use it, or by the id of the record. */
export type Who = { readonly number: string; readonly name?: string | undefined } | { readonly traveller: string };

/** The id of the one traveller who is meant, or a sentence that says why that is nobody, or not one person. */
export async function findTraveller(table: Table, who: Who): Promise<{ readonly traveller: string } | Refused> {
  if ('traveller' in who) {
    const profile = await profileOf(table, who.traveller);
    return profile ? { traveller: profile.traveller } : { refused: `There is no record ${who.traveller}.` };
  }
  const cards = await cardsOf(table, who.number);
  if (cards.length === 0) return { refused: `Nobody whom we know uses ${who.number}.` };
  const meant = who.name === undefined ? cards : called(cards, who.name);
  const [only, ...others] = meant;
  if (only && others.length === 0) return { traveller: only.traveller };
  const names = (only ? meant : cards).map((card) => `${card.name} ${card.familyName} (${card.traveller})`).join(', ');
  return only
    ? { refused: `Several people use ${who.number}: ${names}. Say which by name, or give the id of the record.` }
    : { refused: `Nobody called ${who.name} uses ${who.number}. It is used by ${names}.` };
}
