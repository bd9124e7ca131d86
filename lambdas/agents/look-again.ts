import { setTimeout } from 'node:timers/promises';

/** What `find` finds: where it is nothing yet it is looked for again, after each of `pauses` (milliseconds), and a last time. */
export async function lookAgain<Found>(
  find: () => Promise<Found | undefined>,
  pauses: readonly number[],
  pause: (ms: number) => Promise<unknown> = setTimeout,
): Promise<Found | undefined> {
  for (const ms of pauses) {
    const found = await find();
    if (found !== undefined) return found;
    await pause(ms);
  }
  return find();
}
