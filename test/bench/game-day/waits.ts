import type { Call } from './calls.ts';
import type { Kind } from './people.ts';

/** The kinds of callers in the order in which they are answered. */
const KINDS: readonly Kind[] = ['soon', 'later', 'untouched', 'stranger'];

/** How calls of a kind went. Waits in seconds, from the queue to the answer. */
export interface KindOfCalls {
  readonly kind: Kind;
  readonly calls: number;
  readonly answered: number;
  /** Who hung up while they waited. */
  readonly gaveUp: number;
  /** Who did neither. */
  readonly otherwise: number;
  readonly mean: number;
  readonly longest: number;
  /** Of those who were answered and told how long it takes at most: how many waited no longer. */
  readonly toldMost: number;
  readonly kept: number;
}

/** Seconds that somebody waited for an answer; nothing for who got none. */
export const waitOf = ({ queued, answered }: Call): number | undefined =>
  queued === undefined || answered === undefined ? undefined : (answered - queued) / 1000;

/** How the calls of each kind went, and all together. */
export function byKind(calls: readonly Call[]): readonly KindOfCalls[] {
  return KINDS.map((kind) => {
    const own = calls.filter((call) => call.kind === kind);
    const waits = own.flatMap((call) => waitOf(call) ?? []);
    const gaveUp = own.filter(({ queued, answered }) => queued !== undefined && answered === undefined).length;
    const told = own.flatMap((call) => {
      const wait = waitOf(call);
      return wait === undefined || call.high === undefined ? [] : [{ wait, high: call.high }];
    });
    return {
      ...{ kind, calls: own.length, answered: waits.length, gaveUp, otherwise: own.length - waits.length - gaveUp },
      ...{ mean: mean(waits), longest: Math.max(0, ...waits) },
      ...{ toldMost: told.length, kept: told.filter(({ wait, high }) => wait <= high).length },
    };
  });
}

/** What was told of waits, and what they were, of those who were answered: means in seconds of who joined a queue in that quarter of an hour. */
export interface Quarter {
  /** When it begins, in milliseconds since 1970. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly waited: number;
  /** The same of who travels within three days, and of everybody else; nothing where nobody was. */
  readonly soon: number | undefined;
  readonly others: number | undefined;
}

const QUARTER = 15 * 60_000;

/** The quarters of an hour in which somebody was told of a wait and answered. */
export function byQuarter(calls: readonly Call[]): readonly Quarter[] {
  const told = calls.flatMap((call) => {
    const waited = waitOf(call);
    const { kind, queued, low, high } = call;
    return waited === undefined || queued === undefined || low === undefined || high === undefined
      ? []
      : [{ kind, queued, low, high, waited }];
  });
  const quarters = Map.groupBy(told, ({ queued }) => Math.floor(queued / QUARTER) * QUARTER);
  return [...quarters].map(([at, all]) => {
    const soon = all.filter(({ kind }) => kind === 'soon').map(({ waited }) => waited);
    const others = all.filter(({ kind }) => kind !== 'soon').map(({ waited }) => waited);
    return {
      at,
      low: mean(all.map(({ low }) => low)),
      high: mean(all.map(({ high }) => high)),
      waited: mean(all.map(({ waited }) => waited)),
      soon: soon.length === 0 ? undefined : mean(soon),
      others: others.length === 0 ? undefined : mean(others),
    };
  });
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((all, one) => all + one, 0) / numbers.length;
