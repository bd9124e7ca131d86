import { positionOf } from './rules/place.ts';

/**
 * How long an agent is busy with one call, in seconds: talk, hold and the work behind it. What travel desks report,
 * until our own contact records say better (S104).
 */
export const HANDLING_SECONDS = 300;

/** The ranges that are told, by their ends in whole minutes. Beyond the last one nobody can promise an end. */
const TOLD_MINUTES = [1, 2, 5, 10, 20, 40, 60] as const;

/** When somebody is free, this is how long it takes until they have answered, in seconds. */
const SOON_SECONDS = 60;

/** What the flow's metrics say of a queue, as text; missing or empty where the queue is idle. */
export interface QueueMetrics {
  readonly inQueue?: string | null | undefined;
  readonly oldestSeconds?: string | null | undefined;
  readonly staffed?: string | null | undefined;
  readonly available?: string | null | undefined;
}

/** What is told of a wait. Seconds; ends of ranges are whole minutes. */
export type Forecast =
  | { readonly told: 'soon' | 'range'; readonly low: number; readonly high: number }
  | { readonly told: 'long'; readonly low: number }
  | { readonly told: 'unknown' };

/** What whoever now joins the queue is told of their wait (S29, S33): the range in which the expected wait lies, rounded outwards. */
export function forecast(metrics: QueueMetrics): Forecast {
  const waiting = countIn(metrics.inQueue);
  const available = countIn(metrics.available) ?? 0;
  if (available > (waiting ?? 0)) return { told: 'soon', low: 0, high: SOON_SECONDS };
  const expected = expectedSeconds(metrics);
  return expected === undefined ? { told: 'unknown' } : rangeAround(expected);
}

/**
 * What whoever has waited `own` seconds in a queue is told of the wait that is left, from the place that they have by now (S37). Who is
 * behind them does not count.
 */
export function stillToWait(metrics: QueueMetrics, own: number): Forecast {
  const waiting = countIn(metrics.inQueue);
  const staffed = staffedIn(metrics);
  if (waiting === undefined || staffed === 0) return { told: 'unknown' };
  const position = positionOf(own, waiting, countIn(metrics.oldestSeconds) ?? 0);
  if ((countIn(metrics.available) ?? 0) >= position) return { told: 'soon', low: 0, high: SOON_SECONDS };
  return rangeAround(Math.max(60, (position * HANDLING_SECONDS) / staffed));
}

/** The range of those that are told in which so many seconds lie; `long` beyond the last. */
function rangeAround(expected: number): Forecast {
  const ends = TOLD_MINUTES.map((minutes) => minutes * 60);
  const high = ends.find((end) => end > expected);
  const low = ends.findLast((end) => end <= expected) ?? 0;
  return high === undefined ? { told: 'long', low } : { told: 'range', low, high };
}

/**
 * The expected wait in seconds of whoever now joins: memoryless, their position by the pace of all who are staffed. Never less than
 * the oldest has waited already, and never less than a minute: somebody has to become free first. Missing where nobody is
 * staffed or the metrics say nothing.
 */
export function expectedSeconds(metrics: QueueMetrics): number | undefined {
  const waiting = countIn(metrics.inQueue);
  const staffed = staffedIn(metrics);
  if (waiting === undefined || staffed === 0) return undefined;
  const position = waiting + 1;
  return Math.max(60, (position * HANDLING_SECONDS) / staffed, countIn(metrics.oldestSeconds) ?? 0);
}

const staffedIn = ({ staffed, available }: QueueMetrics): number =>
  Math.max(countIn(staffed) ?? 0, countIn(available) ?? 0);

/** A metric as a number, where it is one. */
function countIn(metric: string | null | undefined): number | undefined {
  return /^\d{1,9}(\.\d{1,9})?$/.test(metric ?? '') ? Number(metric) : undefined;
}
