import { dateIn } from '../../calendar/local-time.ts';
import type { Case } from '../case.ts';
import { isSafety } from './kinds.ts';

/** Who departs within so many days, today and the last of them included, is at the top of the list (S53, reading 2). */
export const PRIORITY_DAYS = 7;

export type Ranked = Pick<Case, 'case' | 'kind' | 'trip' | 'arrived'>;

/** Why a case is where it is in the order of work: somebody is in danger, is away, departs within a week, or is in line. */
export type Urgency = 'safety' | 'away' | 'soon' | 'in line';

/** How urgent a case is at `now`: days are those of the place of departure (reading 2). */
export function urgencyOf({ kind, trip }: Pick<Ranked, 'kind' | 'trip'>, now: Date): Urgency {
  if (isSafety(kind)) return 'safety';
  if (!trip) return 'in line';
  const at = now.getTime();
  if (Date.parse(trip.departsAt) <= at) return at < Date.parse(trip.returnsAt) ? 'away' : 'in line';
  const days = (Date.parse(trip.departs) - Date.parse(dateIn(trip.departsZone, now))) / 86_400_000;
  return days <= PRIORITY_DAYS ? 'soon' : 'in line';
}

const TIER: { readonly [U in Urgency]: number } = { safety: 0, away: 1, soon: 2, 'in line': 3 };

/**
 * The place of a case in the order of work, as a text whose order it is (S53, S62, S66): danger, then who is away, then the soonest
 * departure within a week, then who came first. The number of the case tells those of one moment apart.
 */
export function rankOf(ranked: Ranked, now: Date): string {
  const urgency = urgencyOf(ranked, now);
  const first = urgency === 'soon' ? `${ranked.trip?.departs}#` : '';
  return `${TIER[urgency]}#${first}${ranked.arrived}#${ranked.case}`;
}
