import { quartersBetween } from './quarters.ts';

/** Fewer contacts about one matter in a quarter-hour are never a surge, whatever is usual. */
export const FEWEST = 12;
/** With too little history so many are one. */
export const MANY = 25;
/** How many spreads above what is usual; docs/decisions/0032-noticing-a-crisis.md says how often chance alone gets there. */
const SPREADS = 6;
/** The spread of a normal distribution is so many median deviations. */
const OF_DEVIATION = 1.4826;
/** Quarter-hours of how many days are enough history. */
const DAYS_KNOWN = 7;
const SAMPLES_A_DAY = 3;
/** A surge is over when so many whole quarter-hours were usual again: an hour. */
const CALM = 4;

/** How many came about a matter in a quarter-hour: in the same ones of the days before, three a day, and in the last two hours. */
export interface History {
  readonly before: readonly number[];
  readonly last: readonly number[];
}

/** From how many contacts on a quarter-hour stands out, how many are usual, and whether there is enough history to say so. */
export interface Limit {
  readonly limit: number;
  readonly usual: number;
  readonly isKnown: boolean;
}

/**
 * Counts spread at least as by chance, whose spread is the root of what is usual; where days differ more from each other, as much as they do.
 * What is usual is the busier of the days before and the last hours.
 */
export function limitOf({ before, last }: History): Limit {
  const isKnown = before.length >= DAYS_KNOWN * SAMPLES_A_DAY;
  const days = median(before);
  const usual = Math.max(days, median(last));
  const deviation = OF_DEVIATION * median(before.map((count) => Math.abs(count - days)));
  const above = Math.ceil(usual + SPREADS * Math.max(Math.sqrt(usual), deviation));
  return { limit: Math.max(isKnown ? FEWEST : MANY, above), usual, isKnown };
}

/** A surge of one matter: the quarter-hour in which it was noticed, the last one that stood out, and from how many contacts on one does. */
export interface Surge {
  readonly quarter: string;
  readonly last: string;
  readonly limit: number;
}

/** What one look at a quarter-hour comes to: nothing; a new surge; or the one that is known goes on, and stood out in this quarter-hour as well or not. */
export type Seen =
  | { readonly is: 'usual' }
  | ({ readonly is: 'a surge' } & Limit)
  | { readonly is: 'the same surge'; readonly standsOut: boolean };

/** Whether a surge still is what there is at `quarter`: no whole hour has passed in which nothing stood out. One that began later is another day's news. */
const goesOn = (surge: Surge, quarter: string): boolean =>
  quarter <= surge.quarter || quartersBetween(surge.last, quarter) <= CALM;

/** A quarter-hour of one matter so far, and the surge of it that is known. */
export interface Looked {
  readonly quarter: string;
  readonly count: number;
  readonly surge: Surge | undefined;
}

/** Whether only the history says what a look comes to: few contacts and a surge that goes on need none. */
export const needsHistory = ({ quarter, count, surge }: Looked): boolean =>
  count >= FEWEST && !(surge && goesOn(surge, quarter));

/** What a look comes to; without its history, what needs one is usual. */
export function lookedAt(looked: Looked, history: History | undefined): Seen {
  const { quarter, count, surge } = looked;
  if (surge && goesOn(surge, quarter))
    return { is: 'the same surge', standsOut: count >= surge.limit && quarter > surge.last };
  if (!needsHistory(looked) || !history) return { is: 'usual' };
  const limit = limitOf(history);
  return count >= limit.limit ? { is: 'a surge', ...limit } : { is: 'usual' };
}

function median(counts: readonly number[]): number {
  if (counts.length === 0) return 0;
  const sorted = counts.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}
