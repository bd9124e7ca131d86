import type { MessageClass } from '../../travellers/consent.ts';
import type { Profile } from '../../travellers/profile.ts';
import { type ContactPoint, pointsFor, pointsOf, type Senders } from './contact-points.ts';
import { countryOf } from './countries.ts';

/** What the environment says of SMS. */
export interface Reachable {
  /** ISO 3166 country -> the pool that sends SMS there. */
  readonly senders: Senders;
  /** Countries from which no answer comes. */
  readonly oneWay: readonly string[];
}

/** What is to be sent: its class, and whether it asks for an answer. */
export interface Wanted {
  readonly class: MessageClass;
  readonly asksReply: boolean;
}

/** Why somebody is not told. */
export type Unreached = 'no consent' | 'no contact point' | 'no SMS to that country' | 'no reply possible';

/**
 * Why nothing of this kind goes by SMS to a country, if so: nobody sends there, or it asks for an answer that nobody there can give.
 */
export function notBySms(
  country: string,
  { asksReply }: Wanted,
  { senders, oneWay }: Reachable,
): Unreached | undefined {
  if (senders[country] === undefined) return 'no SMS to that country';
  return asksReply && oneWay.includes(country) ? 'no reply possible' : undefined;
}

/** Whether whoever is told there can answer by SMS. */
export const isAnswerable = ({ channel, to }: ContactPoint, { oneWay }: Pick<Reachable, 'oneWay'>): boolean =>
  channel === 'sms' && !oneWay.includes(countryOf(to) ?? '');

/**
 * The one contact point at which somebody is told, so that nobody is told twice: the first number that may be used, else the first
 * address, which can always be answered. Or why there is none.
 */
export function reachOf(
  profile: Pick<Profile, 'phones' | 'emails'>,
  wanted: Wanted,
  reachable: Reachable,
): ContactPoint | Unreached {
  const { senders } = reachable;
  const usable = Object.fromEntries(
    Object.entries(senders).filter(([country]) => notBySms(country, wanted, reachable) === undefined),
  );
  const [point] = pointsFor(profile, wanted.class, usable);
  if (point) return point;
  if (pointsFor(profile, wanted.class, senders).length > 0) return 'no reply possible';
  const points = [...profile.phones, ...profile.emails];
  if (points.length === 0) return 'no contact point';
  const agreed = points.some(({ consents }) => consents[wanted.class]?.given === true);
  return agreed || pointsOf(profile, senders).length === 0 ? 'no SMS to that country' : 'no consent';
}
