import type { Profile } from '../profile.ts';
import { type Refused, sameAddress } from './contact-points.ts';

/** Both records after the second was found to be the same person as the first: one goes on, the other points to it. */
export interface Merged {
  readonly kept: Profile;
  readonly gone: Profile;
}

/**
 * Merges two records of one person. What the kept record says counts; what it lacks comes from the other; contact points,
 * trips and a hold of either stay. Consents are kept per contact point, the later word where both have it.
 */
export function merge(kept: Profile, gone: Profile): Merged | Refused {
  if (kept.traveller === gone.traveller) return { refused: 'These are one record already.' };
  if (kept.mergedInto ?? gone.mergedInto)
    return { refused: 'One of these was merged into another record before: merge with that one.' };
  if (kept.hold || gone.hold)
    return { refused: 'One of these accounts is frozen: thaw it first, with a second proof.' };
  const former = [...new Set([...kept.former, ...gone.former])];
  const phones = union(kept.phones, gone.phones, (phone) => phone.number);
  const emails = union(kept.emails, gone.emails, (email) => email.address);
  const trips = [
    ...kept.trips,
    ...gone.trips.filter(
      (trip) =>
        !kept.trips.some(
          (had) => had.booking === trip.booking && had.service === trip.service && had.departs === trip.departs,
        ),
    ),
  ].sort((a, b) => a.departsAt.localeCompare(b.departsAt));
  return {
    kept: {
      ...gone,
      ...withoutMissing(kept),
      ...lastSpoken(kept, gone),
      phones,
      emails,
      former: former.filter(
        (point) => !phones.some((p) => p.number === point) && !emails.some((e) => sameAddress(e.address, point)),
      ),
      trips,
      ...workOfBoth(kept, gone),
      absorbed: [...kept.absorbed, gone.traveller, ...gone.absorbed],
      version: kept.version + 1,
    },
    gone: { ...gone, mergedInto: kept.traveller, version: gone.version + 1 },
  };
}

type Point = Profile['phones'][number] | Profile['emails'][number];

function union<P extends Point>(kept: readonly P[], gone: readonly P[], nameOf: (point: P) => string): P[] {
  const both = kept.map((point) => {
    const other = gone.find((one) => sameAddress(nameOf(one), nameOf(point)));
    return other ? { ...point, consents: later(point.consents, other.consents) } : point;
  });
  return [...both, ...gone.filter((one) => !kept.some((point) => sameAddress(nameOf(one), nameOf(point))))];
}

const later = (a: Point['consents'], b: Point['consents']): Point['consents'] => ({ ...b, ...earlierLeft(a, b) });

/** What `a` says and `b` does not say later. */
const earlierLeft = (a: Point['consents'], b: Point['consents']): Point['consents'] =>
  Object.fromEntries(
    Object.entries(a).filter(([type, had]) => {
      const other = b[type as keyof typeof b];
      return !other || had.at >= other.at;
    }),
  );

/** Orders and cases that are not over, of both. */
const workOfBoth = (kept: Profile, gone: Profile): Pick<Profile, 'orders' | 'cases'> => {
  const orders = [...(kept.orders ?? []), ...(gone.orders ?? [])];
  const cases = [...(kept.cases ?? []), ...(gone.cases ?? [])];
  return { ...(orders.length === 0 ? {} : { orders }), ...(cases.length === 0 ? {} : { cases }) };
};

/** The agent of the later conversation. */
const lastSpoken = (kept: Profile, gone: Profile): Pick<Profile, 'agent' | 'spokeAt'> => {
  const { agent, spokeAt } = (gone.spokeAt ?? '') > (kept.spokeAt ?? '') ? gone : kept;
  return { ...(agent === undefined ? {} : { agent }), ...(spokeAt === undefined ? {} : { spokeAt }) };
};

const withoutMissing = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
