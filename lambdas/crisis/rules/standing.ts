import type { CardTrip } from '../../travellers/call-card.ts';
import type { Crisis } from '../crisis.ts';
import { touched } from './scope.ts';

/** How many days ahead travel is urgent (S35, reading 7). */
const GATE_DAYS = 3;

/**
 * What a crisis is to a caller: `now` where a trip that it touches is under way or begins within three days, `later` where one begins behind
 * them, `future` where they travel and it does not touch them, `others` where they do not travel or we do not know them (S42).
 */
export type Standing = 'now' | 'later' | 'future' | 'others';

/** How somebody with these trips stands to a crisis at `now`, and the first segment of theirs that it touches. */
export function standingOf(
  crisis: Pick<Crisis, 'scope'>,
  trips: readonly CardTrip[],
  now: Date,
): { readonly standing: Standing; readonly segment?: CardTrip } {
  const ahead = trips.filter(
    ({ arrivesAt, status }) => status === 'confirmed' && Date.parse(arrivesAt) > now.getTime(),
  );
  const [first] = [...touched(crisis.scope, ahead)].sort((a, b) => a.departsAt.localeCompare(b.departsAt));
  if (!first) return { standing: ahead.length > 0 ? 'future' : 'others' };
  const gate = now.getTime() + GATE_DAYS * 86_400_000;
  return {
    standing: Date.parse(first.departsAt) <= gate || isUnderWay(first, trips, now) ? 'now' : 'later',
    segment: first,
  };
}

/** Whether somebody is on the booking of this segment already, wherever they are. */
const isUnderWay = ({ booking }: CardTrip, trips: readonly CardTrip[], now: Date): boolean =>
  trips.some(
    (trip) => trip.booking === booking && trip.status === 'confirmed' && Date.parse(trip.departsAt) <= now.getTime(),
  );
