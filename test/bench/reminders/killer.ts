import { setTimeout } from 'node:timers/promises';
import type { ProcessPool } from './process-pool.ts';

/** When a dispatcher is to be killed: so many milliseconds after the provider took so many messages. */
export interface Point {
  readonly taken: number;
  readonly milliseconds: number;
}

/** A dispatcher that was killed while it was at work: where it was to be, how many messages had been taken by then, and its process. */
export interface Kill {
  readonly point: Point;
  readonly taken: number;
  readonly pid: number;
}

/** How long a dispatcher works on a handful of messages, about, in milliseconds. */
const A_BATCH = 150;

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many random points of a run that sends so many messages, in their order. */
export function randomPoints(random: () => number, count: number, messages: number): readonly Point[] {
  const points = Array.from({ length: count }, () => ({
    taken: Math.floor(random() * messages),
    milliseconds: Math.floor(random() * A_BATCH),
  }));
  return points.sort((a, b) => a.taken - b.taken);
}

/** Kills a dispatcher by SIGKILL at each point, one that is at work; `taken` are the messages that the provider has. */
export async function killAt(
  points: readonly Point[],
  { dispatchers, taken, random, over }: Killing,
): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  for (const point of points) {
    while (taken() < point.taken && !over()) await setTimeout(1);
    await setTimeout(point.milliseconds);
    while (!over()) {
      const at = taken();
      const pid = await dispatchers.killOne(random());
      if (pid !== undefined) {
        kills.push({ point, taken: at, pid });
        break;
      }
      await setTimeout(random() * A_BATCH);
    }
  }
  return kills;
}

interface Killing {
  readonly dispatchers: Pick<ProcessPool, 'killOne'>;
  readonly taken: () => number;
  readonly random: () => number;
  /** Whether there is nobody to kill any more. */
  readonly over: () => boolean;
}
