import type { CallEvent } from '../connect/transcript.ts';

/** A wait: what was told of it, and what became of it. Seconds. */
export interface Wait {
  readonly contact: string;
  readonly queue: string;
  readonly at: string;
  /** Null where nothing was told; `high` alone is null where only "longer than" was. */
  readonly low: number | null;
  readonly high: number | null;
  readonly waited: number | null;
  readonly state: 'waiting' | 'answered' | 'left';
}

/** How many waits that are over stay on the board. */
const KEPT = 100;

/** The waits behind an event of a contact. A wait ends when an agent takes the contact, when it leaves, or when it waits elsewhere. */
export function waitsAfter(before: readonly Wait[], contact: string, event: CallEvent): readonly Wait[] {
  if (event.event === 'queued') {
    const { at, queue, lowSeconds: low, highSeconds: high } = event;
    const known = before.find((wait) => isOpen(wait, contact));
    if (known?.queue === queue) return before;
    return [
      ...before.filter((wait) => wait !== known),
      { contact, queue, at, low, high, waited: null, state: 'waiting' },
    ];
  }
  if (event.event !== 'accepted' && event.event !== 'ended') return before;
  const state = event.event === 'accepted' ? 'answered' : 'left';
  const after = before.map((wait) =>
    isOpen(wait, contact) ? ({ ...wait, state, waited: seconds(wait.at, event.at) } as const) : wait,
  );
  const over = after.filter((wait) => wait.state !== 'waiting').slice(0, -KEPT);
  return after.filter((wait) => !over.includes(wait));
}

const isOpen = (wait: Wait, contact: string): boolean => wait.contact === contact && wait.state === 'waiting';
const seconds = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
