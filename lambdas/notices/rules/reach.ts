import type { MessageClass } from '../../travellers/consent.ts';
import type { Profile } from '../../travellers/profile.ts';
import { type ContactPoint, pointsFor, pointsOf } from './contact-points.ts';

/** Who sends to a country, and whether somebody there can answer. */
export interface Route {
  readonly pool: string;
  readonly ways: 'one' | 'two';
}

/** By ISO 3166 country. */
export type Routes = { readonly [country: string]: Route };

/** What is to be sent: its class, and whether it asks for an answer. */
export interface Wanted {
  readonly class: MessageClass;
  readonly asksReply: boolean;
}

/** Why somebody is not told. */
export type Unreached = 'no consent' | 'no contact point' | 'no SMS to that country' | 'no reply possible';

/** Why a template may not go by SMS to a country of this route, if it may not: it asks for an answer that nobody there can send. */
export const unanswerable = ({ asksReply }: Wanted, { ways }: Route): 'no reply possible' | undefined =>
  asksReply && ways === 'one' ? 'no reply possible' : undefined;

/**
 * The one contact point at which somebody is told, so that nobody is told twice: the first number that may be used, else the first
 * address, which can always be answered. Or why there is none.
 */
export function reachOf(
  profile: Pick<Profile, 'phones' | 'emails'>,
  wanted: Wanted,
  routes: Routes,
): ContactPoint | Unreached {
  const usable = poolsOf(routes, (route) => unanswerable(wanted, route) === undefined);
  const [point] = pointsFor(profile, wanted.class, usable);
  if (point) return point;
  const all = poolsOf(routes, () => true);
  if (pointsFor(profile, wanted.class, all).length > 0) return 'no reply possible';
  if (profile.phones.length + profile.emails.length === 0) return 'no contact point';
  return agreed(profile, wanted.class) || pointsOf(profile, all).length === 0 ? 'no SMS to that country' : 'no consent';
}

const poolsOf = (routes: Routes, usable: (route: Route) => boolean): { readonly [country: string]: string } =>
  Object.fromEntries(
    Object.entries(routes).flatMap(([country, route]) => (usable(route) ? [[country, route.pool]] : [])),
  );

const agreed = ({ phones, emails }: Pick<Profile, 'phones' | 'emails'>, type: MessageClass): boolean =>
  type === 'safety' || [...phones, ...emails].some(({ consents }) => consents[type]?.given === true);
