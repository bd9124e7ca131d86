import type { Matter } from '../notices/daily/matter.ts';
import type { Content } from '../notices/templates/template.ts';
import type { Profile } from '../travellers/profile.ts';
import type { Crisis } from './crisis.ts';
import type { TouchedTrip } from './manifest.ts';

/** What of the environment a message names: the page of the crisis, without a language. */
export interface Pages {
  readonly page: string;
}

/** Travellers whose record carries this tier take part in drills and are told nothing (S60). */
const DRILL_TIER = 'drill';

/** What is told of a crisis as it is now. */
export const contentOf = ({ state, says }: Crisis, { page }: Pages): Content => ({
  template: 'crisis',
  facts: { phase: state === 'over' ? 'over' : 'news', says, page },
});

/** What everybody on a touched trip is told, once for each version of the crisis and each number or address, however many trips of theirs it touches. */
export const matterOf =
  (crisis: Crisis, pages: Pages) =>
  ({ travellers }: TouchedTrip): Matter => ({
    ...{ about: crisis.name, travellers, occasion: `version ${crisis.version}` },
    content: () => contentOf(crisis, pages),
  });

/** Why somebody is not meant: drills reach only who is marked for them, and everything else does not. */
export const notMeantBy =
  ({ drill }: Crisis) =>
  ({ tier }: Profile): string | undefined => {
    if (drill) return tier === DRILL_TIER ? undefined : 'not in the drill';
    return tier === DRILL_TIER ? 'marked for drills' : undefined;
  };
