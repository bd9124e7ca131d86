import type { Actor } from '../command.ts';
import type { AskedConsent, Consents } from '../consent.ts';
import type { Person } from '../person.ts';
import type { Profile } from '../profile.ts';
import { howOf, MOST, type Refused, sameAddress } from './contact-points.ts';
import { frozen } from './hold.ts';

/** The record of somebody whom nobody knew, as they are told of. */
export const enrolled = (traveller: string, person: Person, actor: Actor, at: string): Profile => {
  const { name, familyName, language } = person;
  const nothing = { phones: [], emails: [], former: [], absorbed: [], trips: [], version: 0 };
  return told({ traveller, name, familyName, language, ...nothing }, person, actor, at);
};

/**
 * A record after somebody told of the same person again; the very record that was given where nothing is new. What is told
 * counts, but nobody's word is overruled: contact points that were taken away stay away, and consents once given or refused stay.
 */
export function enrolledAgain(before: Profile, person: Person, actor: Actor, at: string): Profile | Refused {
  const after = told(before, person, actor, at);
  if (isSame(before, after)) return before;
  if (before.hold) return frozen(before.hold.since);
  if (after.phones.length > MOST || after.emails.length > MOST)
    return { refused: `With these there would be more than ${MOST} numbers or addresses: remove some first.` };
  return { ...after, version: before.version + 1 };
}

function told(profile: Profile, person: Person, actor: Actor, at: string): Profile {
  const { language, tier, institution, agency, treatment } = person;
  const asked: AskedConsent = { given: true, at, how: howOf(actor) };
  const consents = (agreed: Person['phones'][number]['agreed']): Consents =>
    Object.fromEntries(agreed.map((type) => [type, { ...asked }]));
  const phones = person.phones.map(({ number, agreed }) => ({ number, consents: consents(agreed) }));
  const emails = person.emails.map(({ address, agreed }) => ({ address, consents: consents(agreed) }));
  const known = treatment?.what === profile.treatment?.what && treatment?.why === profile.treatment?.why;
  return {
    ...profile,
    language,
    phones: withPoints(profile.phones, profile.former, phones, ({ number }) => number),
    emails: withPoints(profile.emails, profile.former, emails, ({ address }) => address),
    ...(tier === undefined ? {} : { tier }),
    ...(institution === undefined ? {} : { institution }),
    ...(agency === undefined ? {} : { agency }),
    ...(treatment === undefined || known ? {} : { treatment: { ...treatment, by: actor.who ?? actor.as, at } }),
  };
}

interface Point {
  readonly consents: Consents;
}

/** The points with those that are new, and with consents that nobody was asked for; what is the same is the very same. */
function withPoints<P extends Point>(
  points: readonly P[],
  former: readonly string[],
  more: readonly P[],
  nameOf: (point: P) => string,
): P[] {
  const all = [...points];
  for (const point of more.filter((one) => !former.some((gone) => sameAddress(gone, nameOf(one))))) {
    const index = all.findIndex((had) => sameAddress(nameOf(had), nameOf(point)));
    const had = all[index];
    if (!had) all.push(point);
    else if (Object.keys(point.consents).some((type) => !(type in had.consents)))
      all[index] = { ...had, consents: { ...point.consents, ...had.consents } };
  }
  return all;
}

/** Whether two records say the same: field by field, and lists one by one, the very same. */
const isSame = (a: Profile, b: Profile): boolean =>
  (Object.keys(b) as (keyof Profile)[]).every((field) => {
    const [before, after] = [a[field], b[field]];
    return Array.isArray(before) && Array.isArray(after)
      ? before.length === after.length && before.every((one, index) => one === after[index])
      : before === after;
  });
