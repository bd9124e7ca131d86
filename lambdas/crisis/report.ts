import { dateIn, daysAfter } from '../calendar/local-time.ts';
import { hoursIn } from '../notices/counted.ts';
import { ASKED, crisisPartition, TOLD_END_PREFIX, VERSION_PREFIX } from '../platform/crisis-keys.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { countPromises, type PromiseCount, promiseLines } from '../promises/count-promises.ts';
import { type MeasuredRange, measuredIn } from '../promises/measured.ts';
import type { Table } from '../travellers/profile-store.ts';
import { crisis } from './crisis.ts';
import { type CrisisStatus, statusOf } from './status.ts';

/** What whoever leads wants to know of a crisis, while it runs and behind it. Instants are ISO 8601 in UTC. */
export interface CrisisReport {
  readonly status: CrisisStatus;
  /** What was said when, the last one when it was over. */
  readonly versions: readonly { readonly version: number; readonly at: string; readonly state: 'running' | 'over' }[];
  /** Messages that went out, by the hour. */
  readonly hours: readonly { readonly from: string; readonly messages: number }[];
  /** How long people waited on its days, by channel; seconds. */
  readonly waits: readonly MeasuredRange[];
  /** What was promised of waits, orders and cases, and how that ended on its days. */
  readonly promises: readonly PromiseCount[];
  /** Callers who had it sent to them, in place of a person. */
  readonly deflected: number;
}

/** The most days of which waits and promises are counted. */
const DAYS_MOST = 60;
const WENT: ReadonlySet<unknown> = new Set(['sent', 'resent']);

/** The report of the crisis of that name, or of the one that calls hear of; nothing where there is none. `zone` is the agency's. */
export async function reportOf(
  table: Table,
  name: string | undefined,
  zone: string,
  now: Date,
): Promise<CrisisReport | undefined> {
  const status = await statusOf(table, name, zone, now);
  if (!status) return undefined;
  const items = await itemsUnder(table, crisisPartition(status.name));
  const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
  const versions = under(VERSION_PREFIX)
    .map((item) => crisis.parse(item))
    .map(({ version, changedAt: at, state }) => ({ version, at, state }));
  const from = dateIn(zone, new Date(status.startedAt));
  const over = versions.find(({ state }) => state === 'over');
  const end = dateIn(zone, over ? new Date(over.at) : now);
  const to = end < daysAfter(from, DAYS_MOST) ? end : daysAfter(from, DAYS_MOST);
  const lines = await promiseLines(table, { from, to });
  const went = under(TOLD_END_PREFIX).filter(({ state }) => WENT.has(state));
  return {
    status,
    versions,
    hours: summed(went.flatMap(hoursIn)),
    waits: measuredIn(lines),
    promises: countPromises(lines),
    deflected: Number(items.find(({ sk }) => sk === ASKED)?.['callers'] ?? 0),
  };
}

function summed(counts: readonly (readonly [string, number])[]): CrisisReport['hours'] {
  const all = new Map<string, number>();
  for (const [from, messages] of counts) all.set(from, (all.get(from) ?? 0) + messages);
  return [...all].map(([from, messages]) => ({ from, messages })).sort((a, b) => a.from.localeCompare(b.from));
}
