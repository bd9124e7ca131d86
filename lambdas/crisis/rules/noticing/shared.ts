import type { CardTrip } from '../../../travellers/call-card.ts';

/** What a trip has in common with others: a service or place by name on a local day (YYYY-MM-DD), or the day on which it begins. */
export interface Fact {
  readonly of: 'service' | 'place' | 'day';
  readonly name: string;
  readonly day: string;
}

/** How many contacts there were, on how many trips that we know, and how many of these have a fact. */
export interface Tally {
  readonly contacts: number;
  readonly trips: number;
  readonly facts: readonly (Fact & { readonly contacts: number })[];
}

/** As many facts of a trip are counted, the first of each kind. */
const FACTS_MOST = 12;
/** What is over for a day is not what somebody comes about. */
const OVER_MS = 86_400_000;
/** As many of each kind are told to who leads. */
const SHOWN = 3;
/** A proposal is what at least so great a part of the trips shares, of at least so many. */
const [PART, TRIPS_FEWEST] = [0.5, 5];
/** A day belongs to a proposal where at least so great a part of its contacts travel on it: one that flies the same number in May does not stretch it. */
const DAY_PART = 0.1;

/** What is counted of the trip of one contact: of its segments that are held and not over by `now`. */
export function factsOf(segments: readonly CardTrip[], now: Date): readonly Fact[] {
  const held = segments
    .filter(({ status, arrivesAt }) => status === 'confirmed' && Date.parse(arrivesAt) > now.getTime() - OVER_MS)
    .toSorted((a, b) => a.departsAt.localeCompare(b.departsAt));
  const places = held.flatMap(({ from, departs, to, arrives }) => [
    { of: 'place' as const, name: from, day: departs.slice(0, 10) },
    { of: 'place' as const, name: to, day: arrives.slice(0, 10) },
  ]);
  const services = held.map(({ service, departs }) => ({
    ...{ of: 'service' as const, name: service, day: departs.slice(0, 10) },
  }));
  const [first] = held;
  const day = first ? [{ of: 'day' as const, name: '', day: first.departs.slice(0, 10) }] : [];
  return [...[services, places].flatMap((some) => distinct(some).slice(0, FACTS_MOST)), ...day];
}

/** Each name once, on the first of its days: so that who flies out and back is one contact of both places. */
const distinct = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ name }, n) => facts.findIndex((other) => other.name === name) === n);

/** What several trips share, how many, and on which days they are touched there. */
export interface Shared {
  readonly name: string;
  readonly contacts: number;
  readonly from: string;
  readonly to: string;
}

/** What the trips of a surge have in common: the most shared first; and what a plan would touch, where half of them share it. */
export interface InCommon {
  readonly trips: number;
  readonly services: readonly Shared[];
  readonly places: readonly Shared[];
  readonly days: readonly Shared[];
  readonly proposal?: { readonly of: 'service' | 'place' } & Shared;
}

/** Compares what the trips of a surge share with what trips usually share: everybody departs from home, and that is no news. */
export function inCommon(surge: Tally, usually: Tally): InCommon {
  const ranked = (of: Fact['of']) => rankedBy(of, surge, usually);
  const [services, places, days] = [ranked('service'), ranked('place'), ranked('day')];
  const isMost = ({ contacts }: Shared) => surge.trips >= TRIPS_FEWEST && contacts >= PART * surge.trips;
  const service = services.find(isMost);
  const place = places.find(isMost);
  const proposal = service ? { of: 'service' as const, ...service } : place && { of: 'place' as const, ...place };
  const top = (some: readonly Shared[]) => some.slice(0, SHOWN);
  return {
    ...{ trips: surge.trips, services: top(services), places: top(places), days: top(days) },
    ...(proposal ? { proposal } : {}),
  };
}

function rankedBy(of: Fact['of'], surge: Tally, usually: Tally): readonly Shared[] {
  const named = (tally: Tally) =>
    Map.groupBy(
      tally.facts.filter((fact) => fact.of === of),
      ({ name, day }) => (of === 'day' ? day : name),
    );
  const before = named(usually);
  const part = (facts: readonly { readonly contacts: number }[] | undefined, trips: number) =>
    trips === 0 ? 0 : sum(facts ?? []) / trips;
  return [...named(surge)]
    .map(([name, facts]) => ({
      shared: sharedBy(name, facts),
      more: part(facts, surge.trips) - part(before.get(name), usually.trips),
    }))
    .toSorted(
      (a, b) =>
        b.more - a.more || b.shared.contacts - a.shared.contacts || a.shared.name.localeCompare(b.shared.name, 'en'),
    )
    .map(({ shared }) => shared);
}

function sharedBy(name: string, facts: Tally['facts']): Shared {
  const all = sum(facts);
  const days = facts
    .filter(({ contacts }) => contacts >= DAY_PART * all)
    .map(({ day }) => day)
    .sort();
  return { name, contacts: all, from: days[0] ?? '', to: days.at(-1) ?? '' };
}

const sum = (facts: readonly { readonly contacts: number }[]): number =>
  facts.reduce((all, { contacts }) => all + contacts, 0);
