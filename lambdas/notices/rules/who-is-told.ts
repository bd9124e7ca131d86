import type { Profile } from '../../travellers/profile.ts';
import type { ContactPoint } from './contact-points.ts';
import { type Reachable, reachOf, type Unreached, type Wanted } from './reach.ts';

/** One message of a trip: to whom, and where. */
export interface Told {
  readonly profile: Profile;
  readonly point: ContactPoint;
}

/**
 * Who of those on a trip is told, and where: each once, and one message to a contact point however many share it (reading 9). Of
 * those who share one, the first whose account is not frozen is told, in their language. `skipped` are the reasons of the others.
 */
export function whoIsTold(
  people: readonly Profile[],
  wanted: Wanted,
  reachable: Reachable,
): { readonly told: readonly Told[]; readonly skipped: readonly Unreached[] } {
  const reached = people.map((profile) => ({ profile, point: reachOf(profile, wanted, reachable) }));
  const told = new Map<string, Told>();
  for (const { profile, point } of [...reached].sort((a, b) => Number(isFrozen(a)) - Number(isFrozen(b))))
    if (typeof point === 'object' && !told.has(point.to)) told.set(point.to, { profile, point });
  return {
    told: [...told.values()],
    skipped: reached.flatMap(({ point }) => (typeof point === 'string' ? [point] : [])),
  };
}

const isFrozen = ({ profile }: { readonly profile: Profile }): boolean => profile.hold !== undefined;
