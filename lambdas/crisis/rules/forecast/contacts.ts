import { type Nearness, PROPENSITY, type PropensityTable } from './propensity.ts';

/** Travellers whose trip is affected, with the first departure and the last arrival of their trip (ISO 8601 instants). */
export interface Affected {
  readonly departsAt: string;
  readonly endsAt: string;
  readonly travellers: number;
}

/** The first nearness whose hours are not over. */
const WITHIN_HOURS: readonly (readonly [Nearness, number])[] = [
  ['day', 24],
  ['three days', 72],
  ['week', 7 * 24],
  ['later', Infinity],
];

/** How far off a trip is at `now`; missing where it is over, or one of its times is none. */
export function nearnessOf(
  { departsAt, endsAt }: Pick<Affected, 'departsAt' | 'endsAt'>,
  now: Date,
): Nearness | undefined {
  const hours = (Date.parse(departsAt) - now.getTime()) / 3_600_000;
  const ends = Date.parse(endsAt);
  if (Number.isNaN(hours) || Number.isNaN(ends) || ends <= now.getTime()) return undefined;
  return hours <= 0 ? 'away' : WITHIN_HOURS.find(([, within]) => hours < within)?.[0];
}

/** How many travellers of the manifest are how far off at `now`. */
export function travellersBy(affected: readonly Affected[], now: Date): { readonly [N in Nearness]: number } {
  const counts = { away: 0, day: 0, 'three days': 0, week: 0, later: 0 };
  for (const trip of affected) {
    const nearness = nearnessOf(trip, now);
    if (nearness !== undefined) counts[nearness] += trip.travellers;
  }
  return counts;
}

/** The contacts that are expected in each half hour behind an announcement at `now`, the first one first. Not rounded. */
export function contactsByHalfHour(
  affected: readonly Affected[],
  now: Date,
  { hours, propensity = PROPENSITY }: { readonly hours: number; readonly propensity?: PropensityTable },
): readonly number[] {
  const travellers = Object.entries(travellersBy(affected, now)) as readonly (readonly [Nearness, number])[];
  return Array.from({ length: Math.ceil(hours * 2) }, (_, half) =>
    travellers.reduce((sum, [nearness, count]) => {
      const { contacts, halfWithinHours } = propensity[nearness];
      const left = (hoursOn: number) => 2 ** (-hoursOn / halfWithinHours);
      return sum + count * contacts * (left(half / 2) - left((half + 1) / 2));
    }, 0),
  );
}
