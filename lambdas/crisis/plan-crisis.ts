import { clockIn, dateIn } from '../calendar/local-time.ts';
import type { Telling } from '../notices/daily/matter.ts';
import { foresee } from '../notices/daily/plan-run.ts';
import type { Planning } from '../notices/daily/planning.ts';
import { DAY_SHARDS } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Crisis } from './crisis.ts';
import { firstPlace, type TouchedTrip, touchedFrom } from './manifest.ts';
import { forecastSurge } from './rules/forecast/forecast.ts';
import { matterOf, notMeantBy, type Pages } from './telling.ts';

/** Within so many hours everybody affected is told (S49). */
const HOURS_MOST = 24;

/** What a crisis would set off. */
export interface CrisisPlan {
  /** Travellers on trips that it touches. */
  readonly affected: number;
  /** How many of them by the local date (YYYY-MM-DD) on which what is touched departs. */
  readonly byDepartureDay: { readonly [day: string]: number };
  readonly messages: number;
  readonly parts: number;
  /** An instant. */
  readonly finishAt: string;
  readonly within24h: boolean;
  /** US dollars. */
  readonly cost: number;
  /** How many are not told, by reason. */
  readonly skipped: { readonly [reason: string]: number };
  /** People of ours in the busiest half hour, those on a break counted (idea 10). */
  readonly agents: number;
  /** Calls at one time, and e-mails, as they are needed and as AWS has granted them. */
  readonly concurrentCalls: Needed;
  readonly emailQuota: Needed;
}

interface Needed {
  readonly needed: number;
  readonly granted: number;
}

/** What AWS has granted to this environment: calls at one time, and e-mails a day. */
export interface Granted {
  readonly concurrentCalls: number;
  readonly emailsPerDay: number;
}

/** Decides what telling everybody would decide, as of now, and writes nothing (idea 4). */
export async function planCrisis(
  table: Table,
  crisis: Crisis,
  pages: Pages,
  planning: Planning,
  granted: Granted,
  now: Date,
): Promise<CrisisPlan> {
  const on = new Map<string, TouchedTrip>();
  const note = (trip: TouchedTrip) => {
    for (const traveller of trip.travellers) {
      const before = on.get(traveller);
      if (!before || trip.departs < before.departs) on.set(traveller, trip);
    }
  };
  const tellings = Array.from({ length: DAY_SHARDS }, (_, shard) => tellingOf(table, crisis, pages, shard, note));
  const { zone } = planning.settings;
  const start = { date: dateIn(zone, now), at: clockIn(zone, now) };
  const foreseen = await foresee(table, 'crisis', tellings, start, planning, now);
  const days = Map.groupBy([...on.values()].map(({ departs }) => departs).sort(), (day) => day);
  const manifest = [...on.values()].map(({ departsAt, endsAt }) => ({ departsAt, endsAt, travellers: 1 }));
  const { agents, concurrentCalls } = forecastSurge(manifest, now);
  return {
    affected: on.size,
    byDepartureDay: Object.fromEntries([...days].map(([day, all]) => [day, all.length])),
    messages: foreseen.recipients,
    parts: foreseen.parts,
    finishAt: foreseen.finishAt,
    within24h: Date.parse(foreseen.finishAt) <= now.getTime() + HOURS_MOST * 3_600_000,
    cost: foreseen.cost,
    skipped: foreseen.skipped,
    agents,
    concurrentCalls: { needed: concurrentCalls, granted: granted.concurrentCalls },
    emailQuota: { needed: foreseen.byChannel.email, granted: granted.emailsPerDay },
  };
}

/** One shard of the manifest, day by day. */
function tellingOf(
  table: Table,
  crisis: Crisis,
  pages: Pages,
  shard: number,
  note: (trip: TouchedTrip) => void,
): Telling {
  const first = { ...firstPlace(crisis.scope), shard };
  return {
    template: 'crisis',
    notMeant: notMeantBy(crisis),
    page: async (from) => {
      const { day = first.day, ...behind } = from ?? {};
      const place = { day, shard, ...(Object.keys(behind).length === 0 ? {} : { behind }) };
      const { trips, next } = await touchedFrom(table, crisis.scope, place, 1);
      for (const trip of trips) note(trip);
      return { matters: trips.map(matterOf(crisis, pages)), behind: next && { day: next.day, ...next.behind } };
    },
  };
}
