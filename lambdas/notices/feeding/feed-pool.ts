import { minuteOf } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { fits, type Moved, move } from '../rules/feeding.ts';
import { type DueNotice, dueIn, merged, type Ranked, takeOut } from './due-notices.ts';
import { keepLease, type Lease, releaseLease, takeLease } from './lease.ts';
import { closeMinute, type OpenMinute, openMinutes } from './minutes.ts';

/** Everything that a feeder works with. */
export interface Feeder {
  readonly table: Table;
  /** Parts that a pool sends in a second. */
  readonly partsPerSecond: (pool: string) => number;
  /** Hands notices to the queues of the dispatcher; answers those that were not taken. */
  readonly send: (moved: readonly Moved<DueNotice>[]) => Promise<readonly DueNotice[]>;
  /** Has the pool fed once more in so many seconds. */
  readonly lookAgain: (pool: string, seconds: number) => Promise<void>;
}

/** How many are moved in one round: as often, the lease is kept and word is heard. */
const ROUND = 100;

/** How many are taken out of the index at once. */
const AT_ONCE = 20;

/**
 * A minute that is empty is closed when it is so old, in milliseconds: what was written in it is in the index by then, and clocks
 * agree so far.
 */
const SETTLED = 180_000;

/** With so much of the minute's work left, in milliseconds, more is brought: the provider need not wait. */
const REFILL = 30_000;

/**
 * How long a feeder goes on where word is left again and again, in milliseconds: as others write without a pause, it would never end, and its
 * function is killed after 20 seconds.
 */
const TIRED = 8000;

interface Round {
  readonly lease: Lease;
  /** Nothing more fits. */
  readonly full: boolean;
  /** Some minute stays open. */
  readonly open: boolean;
}

/**
 * Moves what is due in a pool to the queues, best rank first, at most a minute's parts ahead, and lets itself be called again while
 * there is more. Where another feeder is at it, that one looks again.
 */
export async function feedPool(feeder: Feeder, pool: string, clock: () => Date): Promise<void> {
  const taken = await takeLease(feeder.table, pool, clock());
  if (!taken) return;
  const moved = new Set<string>();
  const began = clock().getTime();
  for (let lease = taken; ; ) {
    const round = await feedRound(feeder, lease, moved, clock());
    lease = round.again ? round.lease : await tickFor(feeder, round, clock());
    if (!round.again && (await releaseLease(feeder.table, lease))) return;
    if (clock().getTime() - began >= TIRED) return handOver(feeder, lease);
    if (!(await keepLease(feeder.table, lease, clock()))) return;
  }
}

/** Lets go, and has the next one look again: who is killed in between comes again by itself, as whoever called it does. */
async function handOver(feeder: Feeder, lease: Lease): Promise<void> {
  if (await releaseLease(feeder.table, lease, 'anyway')) await feeder.lookAgain(lease.pool, 0);
}

/** One look at all open minutes. `moved` are those that this feeder moved, which the index may still show. */
async function feedRound(
  feeder: Feeder,
  lease: Lease,
  moved: Set<string>,
  now: Date,
): Promise<Round & { readonly again: boolean }> {
  const { table } = feeder;
  const { pool } = lease;
  const minutes = await openMinutes(table, pool, minuteOf(now.toISOString()));
  const read = minutes.map((open) => new Drained(dueIn(table, pool, open.minute), open));
  const rate = feeder.partsPerSecond(pool);
  const chosen: Moved<DueNotice>[] = [];
  let { pace } = lease;
  let full = false;
  for await (const due of merged(read.map((one) => one.notices()))) {
    if (moved.has(keyOf(due))) continue;
    full = !fits(due, pace, rate, now);
    if (full || chosen.length === ROUND) break;
    const next = move(due, pace, rate, now);
    chosen.push(next.moved);
    pace = next.pace;
  }
  await handOn(feeder, chosen, moved);
  const empty = read.filter(({ isEmpty }) => isEmpty).map(({ open }) => open);
  const over = empty.filter(({ minute }) => now.getTime() - Date.parse(`${minute}Z`) >= SETTLED);
  for (const minute of over) await closeMinute(table, pool, minute);
  return {
    lease: { ...lease, pace },
    full,
    open: over.length < minutes.length,
    again: !full && chosen.length === ROUND,
  };
}

/** A minute's notices, and whether there was none. */
class Drained {
  isEmpty = true;
  readonly open: OpenMinute;
  private readonly due: Ranked;

  constructor(due: Ranked, open: OpenMinute) {
    this.due = due;
    this.open = open;
  }

  async *notices(): Ranked {
    for await (const notice of this.due) {
      this.isEmpty = false;
      yield notice;
    }
  }
}

/** To the queues first, then out of the index: who is killed in between sends twice, and the dispatcher sends once. */
async function handOn(feeder: Feeder, chosen: readonly Moved<DueNotice>[], moved: Set<string>): Promise<void> {
  if (chosen.length === 0) return;
  const refused = new Set(await feeder.send(chosen));
  const taken = chosen.map(({ due }) => due).filter((due) => !refused.has(due));
  for (const due of taken) moved.add(keyOf(due));
  for (let from = 0; from < taken.length; from += AT_ONCE)
    await Promise.all(taken.slice(from, from + AT_ONCE).map((due) => takeOut(feeder.table, due)));
  if (refused.size > 0) throw new Error('A queue did not take every notice');
}

/** Has the pool fed again while something is left or a minute is open, unless that is arranged already. */
async function tickFor(feeder: Feeder, { lease, full, open }: Round, now: Date): Promise<Lease> {
  if (!full && !open) return lease;
  const wanted = full ? lease.pace.all - REFILL : now.getTime() + SETTLED;
  const seconds = Math.max(1, Math.ceil((wanted - now.getTime()) / 1000));
  const tick = now.getTime() + seconds * 1000;
  if (lease.tick > now.getTime() && lease.tick <= tick) return lease;
  await feeder.lookAgain(lease.pool, seconds);
  return { ...lease, tick };
}

const keyOf = ({ pk, sk }: DueNotice): string => `${pk} ${sk}`;
