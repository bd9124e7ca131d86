import type { Wait } from '../live/messages.ts';

/** How a wait compares with what was told of it. */
export type Verdict = 'as told' | 'shorter than told' | 'longer than told' | 'nothing was told';

/** What a caller was told, in words. */
export function toldWords({ low, high }: Wait): string {
  if (low === null) return 'Nothing';
  const from = Math.round(low / 60);
  if (high === null) return `More than ${from} min`;
  const to = Math.round(high / 60);
  return from === 0 ? `At most ${to} min` : `${from} to ${to} min`;
}

/** Whether what was told came true after `seconds`; of a wait that goes on, whether it can still. */
export function verdict({ low, high, state }: Wait, seconds: number): Verdict {
  if (low === null) return 'nothing was told';
  if (high !== null && seconds > high) return 'longer than told';
  return state !== 'waiting' && seconds < low ? 'shorter than told' : 'as told';
}
