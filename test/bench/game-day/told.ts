import type { Notice } from '../../../lambdas/notices/notice.ts';
import { writtenIn } from '../../../lambdas/notices/store.ts';
import type { GameCentre } from './centre.ts';
import { dayRankOf, isTouched, languageOf, numberOf, rankOf } from './people.ts';

/** A sending pool at work: its rate, and what it did, in parts. */
interface PoolAtWork {
  readonly pool: string;
  readonly partsPerSecond: number;
  readonly messages: number;
  readonly parts: number;
  /** Parts in its busiest minute. */
  readonly busiest: number;
}

/** What travellers were told, as providers and the table have it. Instants in milliseconds since 1970. */
export interface Told {
  /** Messages of the crisis that providers took, with those that came again. */
  readonly messages: number;
  /** Messages of other kinds. */
  readonly others: number;
  readonly again: number;
  readonly missing: number;
  /** Messages of the crisis to somebody whom it does not touch. */
  readonly unaffected: number;
  /** Messages in a language that is not the traveller's. */
  readonly wrongLanguage: number;
  /** Notices by their states. */
  readonly states: { readonly [state: string]: number };
  /** When the first and the last were told for the first time. */
  readonly first: number;
  readonly last: number;
  /** When each was told for the first time, in order. */
  readonly times: readonly number[];
  readonly pools: readonly PoolAtWork[];
  /** Who is away before all, and days of departure in their order. */
  readonly byDay: Order;
  /** The same to the minute, of what the feeder had to choose from: what a pool has on its way by then goes first. */
  readonly byMinute: Order;
}

/** How far the order of sending is from an order of rank, within pools. */
interface Order {
  /** The most messages to others of a later rank that went out before somebody's. */
  readonly most: number;
  /** How many had more of them before theirs than dispatchers have in hand at one moment. */
  readonly late: number;
}

interface Sent {
  readonly n: number;
  readonly at: number;
  readonly notice: Notice | undefined;
}

/** Every message of the crisis names its page. */
const isOfCrisis = (text: string): boolean => text.includes('/crisis/');

/** The notices of a crisis' version 1, by number. */
async function noticesOf({ table, centre }: GameCentre): Promise<ReadonlyMap<string, Notice>> {
  const now = centre.clock.now();
  const found = new Map<string, Notice>();
  let behind: { readonly [attribute: string]: string } | undefined;
  do {
    const page = await writtenIn(table, { month: now.toISOString().slice(0, 7), behind }, now);
    for (const one of page.notices)
      if (one.template === 'crisis' && one.occasion === 'version 1') found.set(one.to, one);
    behind = page.behind;
  } while (behind);
  return found;
}

/** Counts on the providers' side, against the notices of the table. `rates` are parts a second, by pool. */
export async function toldOf(
  game: GameCentre,
  travellers: number,
  rates: { readonly [pool: string]: number },
): Promise<Told> {
  const notices = await noticesOf(game);
  const known = new Map(Array.from({ length: travellers }, (_, n) => [numberOf(n), n] as const));
  const all = game.centre.provider.all();
  const ours = all.filter(({ text }) => isOfCrisis(text));
  const sent: Sent[] = [];
  const seen = new Set<number>();
  let [again, unaffected, wrongLanguage] = [0, 0, 0];
  for (const { to, text, at } of ours) {
    const n = known.get(to);
    if (n === undefined || !isTouched(n)) {
      unaffected += 1;
      continue;
    }
    if (!text.includes(`/crisis/${languageOf(n)}.html`)) wrongLanguage += 1;
    if (seen.has(n)) again += 1;
    else sent.push({ n, at: Date.parse(at), notice: notices.get(to) });
    seen.add(n);
  }
  const touched = Array.from({ length: travellers }, (_, n) => n).filter(isTouched);
  const byPool = [...Map.groupBy(sent, ({ notice }) => notice?.pool ?? 'none')];
  const times = sent.map(({ at }) => at);
  return {
    ...{ messages: ours.length, others: all.length - ours.length, again, unaffected, wrongLanguage },
    missing: touched.filter((n) => !seen.has(n)).length,
    states: countedBy([...notices.values()].map(({ state }) => state)),
    ...{ first: times[0] ?? 0, last: times.at(-1) ?? 0, times },
    pools: byPool.map(([pool, own]) => atWork(pool, own, rates[pool] ?? 0)),
    byDay: worst(byPool.map(([, own]) => orderOf(own, ({ n }) => dayRankOf(n), 0))),
    byMinute: worst(byPool.map(([, own]) => orderOf(own, ({ n }) => rankOf(n), AHEAD))),
  };
}

const MINUTE = 60_000;
const partsOf = ({ notice }: Sent): number => notice?.parts ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function atWork(pool: string, own: readonly Sent[], partsPerSecond: number): PoolAtWork {
  let [busiest, within, from] = [0, 0, 0];
  for (const one of own) {
    within += partsOf(one);
    for (let oldest = own[from]; oldest && oldest.at <= one.at - MINUTE; oldest = own[from]) {
      within -= partsOf(oldest);
      from += 1;
    }
    busiest = Math.max(busiest, within);
  }
  return { pool, partsPerSecond, messages: own.length, parts: sum(own.map(partsOf)), busiest };
}

/** A pool is fed a minute ahead, and what is on its way is not overtaken: in milliseconds, with the time that the feeder takes. */
const AHEAD = 75_000;
/** How many messages a pool has in hand at one moment. */
export const IN_HAND = 50;

/** Who was told before somebody though they are later by `rank`; of them only those who were `ahead` ms or more behind the writing of the notice. */
function orderOf(own: readonly Sent[], rank: (one: Sent) => string, ahead: number): Order {
  const ranks = [...new Set(own.map(rank))].sort();
  const place = new Map(ranks.map((each, n) => [each, n]));
  const before = ranks.map(() => [] as number[]);
  let [most, late] = [0, 0];
  for (const one of own) {
    const mine = place.get(rank(one)) ?? 0;
    const since = ahead === 0 ? 0 : Date.parse(one.notice?.at ?? '') + ahead;
    const others = sum(before.slice(mine + 1).map((times) => behindSince(times, since)));
    most = Math.max(most, others);
    if (others > IN_HAND) late += 1;
    before[mine]?.push(one.at);
  }
  return { most, late };
}

/** How many of these instants, in order, are at `since` or behind it. */
function behindSince(times: readonly number[], since: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < since) low = middle + 1;
    else high = middle;
  }
  return times.length - low;
}

const worst = (orders: readonly Order[]): Order => ({
  most: Math.max(0, ...orders.map(({ most }) => most)),
  late: sum(orders.map(({ late }) => late)),
});

const countedBy = (names: readonly string[]): { readonly [name: string]: number } =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
