import type { CallCard } from '../call-card.ts';

/**
 * What proves who somebody is besides their number, where no PIN is set: the local date, as DDMM, of the first departure
 * of a trip of theirs that is not over (reading 14).
 */
export function datesThatProve(card: Pick<CallCard, 'trips'>, now: Date): readonly string[] {
  const at = now.toISOString();
  return [...Map.groupBy(card.trips, ({ booking }) => booking).values()]
    .filter((segments) => segments.some(({ arrivesAt }) => arrivesAt > at))
    .flatMap((segments) =>
      segments
        .map(({ departs }) => departs)
        .sort()
        .slice(0, 1),
    )
    .map(asKeyed);
}

/** A local date or time (`YYYY-MM-DD...`) as it is keyed: DDMM. */
export const asKeyed = (local: string): string => `${local.slice(8, 10)}${local.slice(5, 7)}`;
