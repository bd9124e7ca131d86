import type { Profile } from '../profile.ts';

/** A contact person of an institution (S10), as colleagues are told of them. `number` is E.164, the first of theirs. */
export interface Member {
  readonly institution: string;
  readonly person: { readonly traveller: string; readonly name: string; readonly number?: string };
}

/** What the list of their institution says of somebody; nothing of who belongs to none, or whose record is another one now. */
export function memberOf({
  traveller,
  institution,
  name,
  familyName,
  phones,
  mergedInto,
}: Profile): Member | undefined {
  if (institution === undefined || mergedInto !== undefined) return undefined;
  const [first] = phones;
  const person = { traveller, name: `${name} ${familyName}`, ...(first ? { number: first.number } : {}) };
  return { institution, person };
}
