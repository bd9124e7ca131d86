/** How long wrong guesses count, in hours. */
const GUESSES_COUNT_HOURS = 24;

/**
 * How many wrong guesses are one too many, less one. By number: a slip or two for each of two proofs and a child at the keys. By
 * locator: twice that, for its travellers call from their own phones; of the year's 366 dates ten are 3 in 100.
 */
export const GUESSES_AT_MOST = { number: 5, locator: 10 } as const;

/** What guesses are counted by. A withheld number is nobody's, and does not count for others who withhold theirs. */
export type CountedBy = keyof typeof GUESSES_AT_MOST;

/** From when on a count is over, and until when one that begins at `now` lasts, both in seconds since 1970. */
export const countingAt = (now: Date): { readonly nowSeconds: number; readonly untilSeconds: number } => {
  const nowSeconds = Math.floor(now.getTime() / 1000);
  return { nowSeconds, untilSeconds: nowSeconds + GUESSES_COUNT_HOURS * 3600 };
};
