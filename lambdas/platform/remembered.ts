import type { Moment } from './clock.ts';

/** Whether no more than `most` milliseconds have passed, by either clock; one that was set back says nothing. */
export const isFresh = (then: Moment, now: Moment, most: number): boolean =>
  [now.wall - then.wall, now.steady - then.steady].every((passed) => passed >= 0 && passed <= most);

/**
 * A memory of one value: it is read anew where what is known was asked for more than `most` milliseconds ago. It counts from before the
 * question, since the answer may be as old as that. What fails is not remembered.
 */
export function remembered<Value>(most: number, clock: () => Moment) {
  let known: { readonly value: Value; readonly asked: Moment } | undefined;
  return async (read: () => Promise<Value>): Promise<Value> => {
    const asked = clock();
    if (known && isFresh(known.asked, asked, most)) return known.value;
    const value = await read();
    known = { value, asked };
    return value;
  };
}
