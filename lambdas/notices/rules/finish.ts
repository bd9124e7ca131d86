/** The parts that one pool sends in a second. */
export type Rates = { readonly [pool: string]: number };

/** What one pool has to send from an instant on. */
export interface Load {
  readonly pool: string;
  readonly parts: number;
  /** An instant. */
  readonly due: string;
}

/** When everything is sent, and whether some of it goes later than it should. */
export interface Finish {
  readonly finishAt: Date;
  /** Something that was due before the end is sent behind it; what waits for a morning is no such thing. */
  readonly late: boolean;
}

/**
 * How long pools take that send side by side, each its own in the order in which it is due, from `start` on. `doneBy` is when
 * nothing more should go that was due before. @throws an Error for a pool without a rate.
 */
export function finishOf(loads: readonly Load[], rates: Rates, start: Date, doneBy: Date): Finish {
  const pools = [...Map.groupBy(loads, ({ pool }) => pool)].map(([pool, own]) => {
    const rate = rates[pool];
    if (rate === undefined) throw new Error(`There is no pool ${pool} any more`);
    return poolFinish(own, rate, start.getTime(), doneBy.getTime());
  });
  return {
    finishAt: new Date(Math.max(start.getTime(), ...pools.map(({ finishAt }) => finishAt))),
    late: pools.some(({ late }) => late),
  };
}

function poolFinish(
  loads: readonly Load[],
  rate: number,
  start: number,
  doneBy: number,
): { readonly finishAt: number; readonly late: boolean } {
  let [at, late] = [start, false];
  for (const { due, parts } of [...loads].sort((a, b) => Date.parse(a.due) - Date.parse(b.due))) {
    at = Math.max(at, Date.parse(due)) + (parts / rate) * 1000;
    late ||= Date.parse(due) < doneBy && at > doneBy;
  }
  return { finishAt: Math.ceil(at), late };
}
