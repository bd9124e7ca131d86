import { byAirLaw } from './air.ts';
import type { Disruption } from './disruption.ts';
import type { Entitlement } from './entitlement.ts';
import { byPackageLaw } from './packages.ts';
import { byUsLaw } from './us.ts';

/**
 * What the law gives a traveller whose segment was cancelled or delayed, and until when (idea 1), as of `now`. What hangs on a fact that is
 * not known is left out, never guessed. Other kinds than flights have the law of packages only.
 */
export const entitlementsOf = (disruption: Disruption, now: Date): readonly Entitlement[] => [
  ...byAirLaw(disruption, now),
  ...byUsLaw(disruption, now),
  ...byPackageLaw(disruption),
];
