/** What a mapping from a stream says about batches that fail. */
export interface StreamLimits {
  /** Whether a batch that fails is cut in two, so that what is good in it gets through. */
  readonly bisect: boolean;
  /** How often a batch is tried again; Infinity for ever. */
  readonly retries: number;
}

/** What becomes of a batch behind a try. */
export type StreamStep =
  | { readonly step: 'done' }
  /** So many records from the front are done; the rest is tried again, for the `tries`th time, after so many seconds. */
  | { readonly step: 'again'; readonly done: number; readonly tries: number; readonly seconds: number }
  /** So many records from the front are done; the rest is cut in two behind `first` records, and both parts are tried at once. */
  | { readonly step: 'split'; readonly done: number; readonly first: number; readonly tries: number }
  | { readonly step: 'give up' };

/** The longest pause between two tries, in seconds. AWS does not publish its own. */
const LONGEST_PAUSE = 60;

/**
 * Decides behind a try of a batch: `failed` is the place of the first record that failed, or nothing where all went well;
 * `tries` is how often this batch was tried again before. Cutting does not count as a try, as on Lambda.
 */
export function afterTry(
  size: number,
  tries: number,
  failed: number | undefined,
  { bisect, retries }: StreamLimits,
): StreamStep {
  if (failed === undefined) return { step: 'done' };
  const rest = size - failed;
  if (bisect && failed > 0) return { step: 'again', done: failed, tries, seconds: 0 };
  if (bisect && rest > 1) return { step: 'split', done: failed, first: Math.ceil(rest / 2), tries };
  if (tries >= retries) return { step: 'give up' };
  return { step: 'again', done: failed, tries: tries + 1, seconds: Math.min(2 ** tries, LONGEST_PAUSE) };
}
