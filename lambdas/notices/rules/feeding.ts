import type { MessageClass } from '../../travellers/consent.ts';

/** What the choice needs to know of a notice that is due. */
export interface Due {
  readonly class: MessageClass;
  readonly parts: number;
}

/**
 * Until when a pool is busy with what was moved, in milliseconds since 1970. Safety goes by a clock of its own, so that it never waits
 * behind the rest; the rest waits for both.
 */
export interface Pace {
  readonly safety: number;
  readonly all: number;
}

/** A notice that goes to a queue, and after how many whole seconds the queue hands it out. */
export interface Moved<Of extends Due> {
  readonly due: Of;
  readonly delaySeconds: number;
}

/** A pool gets at most a minute's work ahead, in milliseconds. */
const AHEAD = 60_000;

/** The pace as it counts `now`: a pool that was idle has saved nothing up. */
export const paceAt = ({ safety, all }: Pace, now: Date): Pace => ({
  safety: Math.max(safety, now.getTime()),
  all: Math.max(all, now.getTime()),
});

/**
 * Whether a notice may be moved `now` by a pool that sends so many parts a second: the minute has room for it, or it alone is
 * larger than a minute and the pool is idle.
 */
export function fits(due: Due, pace: Pace, partsPerSecond: number, now: Date): boolean {
  const busy = busyFor(due, paceAt(pace, now)) - now.getTime();
  return busy === 0 || busy + lengthOf(due, partsPerSecond) <= AHEAD;
}

/** The notice on its way, so that the provider sees the pool's rate, and the pace behind it. */
export function move<Of extends Due>(
  due: Of,
  pace: Pace,
  partsPerSecond: number,
  now: Date,
): { readonly moved: Moved<Of>; readonly pace: Pace } {
  const counted = paceAt(pace, now);
  const length = lengthOf(due, partsPerSecond);
  const delaySeconds = Math.floor((busyFor(due, counted) - now.getTime()) / 1000);
  const safety = due.class === 'safety' ? counted.safety + length : counted.safety;
  return { moved: { due, delaySeconds }, pace: { safety, all: counted.all + length } };
}

const busyFor = (due: Due, { safety, all }: Pace): number => (due.class === 'safety' ? safety : all);

const lengthOf = ({ parts }: Due, partsPerSecond: number): number => (parts * 1000) / partsPerSecond;
