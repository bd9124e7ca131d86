import * as z from 'zod';
import { dateIn } from '../calendar/local-time.ts';
import { DEPARTMENTS, workOf } from '../cases/work-list.ts';
import {
  crisisPartition,
  PUBLISHED,
  TOLD_END_PREFIX,
  TOLD_PAGE_PREFIX,
  toldPagePrefix,
} from '../platform/crisis-keys.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { sum } from '../platform/sum.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Crisis } from './crisis.ts';
import { crisisNow, crisisVersion } from './store.ts';
import { isToldToItsEnd, type ToldPage, toldPage } from './told-page.ts';

const ended = z.object({ state: z.string(), messages: z.number() });

/** How a crisis stands. */
export interface CrisisStatus {
  readonly name: string;
  readonly state: Crisis['state'];
  /** Whether it is a drill, of which nobody is told. */
  readonly drill: boolean;
  readonly version: number;
  /** What the page shows; 0 before it is up. */
  readonly pageVersion: number;
  readonly startedAt: string;
  readonly changedAt: string;
  /** Messages of all versions, by what became of them; `pending` are written and on their way. */
  readonly told: {
    readonly sent: number;
    readonly resent: number;
    readonly failed: number;
    readonly unknown: number;
    readonly refused: number;
    readonly pending: number;
  };
  /** Whether everything that this version has to tell is written, and how many trips it touches so far. */
  readonly written: boolean;
  readonly trips: number;
  /** How many travellers this version has no message for, by the reason. */
  readonly skipped: { readonly [reason: string]: number };
  /** Trips that somebody phones behind it, as no message reached anybody on them. */
  readonly afterCare: number;
  /** Open cases whose answer is due today, or was. */
  readonly promisesAtRisk: number;
}

/** How the crisis of that name stands, or the one that calls hear of; nothing where there is none. */
export async function statusOf(
  table: Table,
  name: string | undefined,
  zone: string,
  now: Date,
): Promise<CrisisStatus | undefined> {
  const current = await crisisNow(table);
  const of = name === undefined || name === current?.name ? current : await crisisVersion(table, name, 1);
  if (!of) return undefined;
  const partition = crisisPartition(of.name);
  const [items, promisesAtRisk] = await Promise.all([itemsUnder(table, partition), atRisk(table, zone, now)]);
  const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
  const pages = (prefix: string) => under(prefix).map((page) => toldPage.parse(page));
  const ends = under(TOLD_END_PREFIX).map((item) => ended.parse(item));
  const count = (state: string) => sum(ends.flatMap((end) => (end.state === state ? end.messages : [])));
  const written = sum(pages(TOLD_PAGE_PREFIX).map(({ messages }) => messages));
  const gone = sum(ends.map(({ messages }) => messages));
  const own = pages(toldPagePrefix(of.version));
  return {
    ...{
      name: of.name,
      state: of.state,
      drill: of.drill === true,
      version: of.version,
      startedAt: of.startedAt,
      changedAt: of.changedAt,
    },
    told: {
      sent: count('sent'),
      resent: count('resent'),
      failed: count('failed'),
      unknown: count('unknown'),
      refused: count('refused'),
      pending: Math.max(0, written - gone),
    },
    pageVersion: Number(under(PUBLISHED)[0]?.['version'] ?? 0),
    written: isToldToItsEnd(own),
    trips: sum(own.map(({ trips }) => trips)),
    skipped: skippedOf(own),
    afterCare: sum(own.map(({ care = 0 }) => care)),
    promisesAtRisk,
  };
}

function skippedOf(pages: readonly ToldPage[]): CrisisStatus['skipped'] {
  const all: { [reason: string]: number } = {};
  for (const { skipped } of pages)
    for (const [reason, many] of Object.entries(skipped)) all[reason] = (all[reason] ?? 0) + many;
  return all;
}

/** As many cases of one department as are looked at. */
const LOOKED_AT = 500;

async function atRisk(table: Table, zone: string, now: Date): Promise<number> {
  const today = dateIn(zone, now);
  const all = await Promise.all(DEPARTMENTS.map((department) => workOf(table, department, LOOKED_AT)));
  return all.flatMap(({ cases }) => cases).filter(({ promised, answeredAt }) => !answeredAt && promised.day <= today)
    .length;
}
