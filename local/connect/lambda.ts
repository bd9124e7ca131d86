import type { Input } from './block.ts';

/** What one try of a function came to. */
export type Try =
  | { readonly answer: unknown; readonly seconds: number }
  /** The function itself failed: not tried again. */
  | { readonly error: 'function'; readonly seconds: number }
  /** Too many at once, or the service stumbled: tried again. */
  | { readonly error: 'throttle' | 'service'; readonly seconds: number }
  | { readonly error: 'timeout'; readonly seconds: number };

/** How often Connect tries within the time that the flow gives. */
const TRIES = 3;

/**
 * Whether a try is the last, and what the flow is told then: an answer in time, or a failure. A throttled or stumbling function
 * is tried up to three times as long as the flow's time lasts; `spent` is what earlier tries took, all in seconds.
 */
export function judged(tried: Try, spent: number, tries: number, limit: number): Input | 'again' {
  const seconds = spent + tried.seconds;
  if ('answer' in tried)
    return seconds > limit ? { input: 'failed', seconds: limit } : { input: 'answered', answer: tried.answer, seconds };
  const stumbles = tried.error === 'throttle' || tried.error === 'service';
  if (stumbles && tries < TRIES && seconds < limit) return 'again';
  return { input: 'failed', seconds: tried.error === 'timeout' ? limit : Math.min(seconds, limit) };
}
