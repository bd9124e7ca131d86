import type { Consents, MessageClass } from '../consent.ts';
import type { Profile } from '../profile.ts';

/** What may not be sent to a contact point, and since when; nothing else of a consent. */
export function refusalsOf(consents: Consents): Consents {
  return Object.fromEntries(Object.entries(consents).filter(([, consent]) => !consent.given));
}

/** Every contact point of a record (numbers in E.164, addresses in lower case) with what is agreed to there. */
export const consentsOf = ({
  phones,
  emails,
}: Pick<Profile, 'phones' | 'emails'>): readonly (readonly [string, Consents])[] => [
  ...phones.map(({ number, consents }) => [number, consents] as const),
  ...emails.map(({ address, consents }) => [address.toLowerCase(), consents] as const),
];

/** The contact points of `after` that `before` did not have. */
export function pointsAdded(before: Profile | undefined, after: Profile): readonly string[] {
  const had = new Set(before ? consentsOf(before).map(([point]) => point) : []);
  return consentsOf(after).flatMap(([point]) => (had.has(point) ? [] : [point]));
}

/** A record whose contact points of these get no message of a class that was stopped there before, whoever tells us of them now. */
export function withStops(profile: Profile, stops: ReadonlyMap<string, Consents>): Profile {
  if (stops.size === 0) return profile;
  const stopped = <P extends { readonly consents: Consents }>(point: P, name: string): P => {
    const stop = stops.get(name);
    return stop ? { ...point, consents: { ...point.consents, ...stop } } : point;
  };
  return {
    ...profile,
    phones: profile.phones.map((phone) => stopped(phone, phone.number)),
    emails: profile.emails.map((email) => stopped(email, email.address.toLowerCase())),
  };
}

/** Classes of messages that stay stopped at a contact point, in their order. */
export const classesOf = (consents: Consents): readonly MessageClass[] =>
  (['operational', 'survey', 'marketing'] as const).filter((type) => consents[type]?.given === false);
