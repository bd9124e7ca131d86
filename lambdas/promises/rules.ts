/** How long a promise is kept, in days: this year's forecasts are held against last year's same season (S108). */
const KEPT_DAYS = 400;

/** When a promise told at `now` goes, in seconds since 1970. */
export const expiresAt = (now: Date): number => Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400;

/** What became of somebody who was told a wait: for how many seconds they waited, and whether an agent then had them. */
export interface Waited {
  readonly seconds: number;
  readonly reached: boolean;
}

/**
 * Whether a told wait was kept. `broken`: longer than told, answered or not. `early`: answered sooner than told, which makes a
 * caller glad and the forecast wrong. `left`: they hung up before the time was over, and nobody knows.
 */
export function becameOf(
  { low, high }: { readonly low: number; readonly high?: number | undefined },
  { seconds, reached }: Waited,
): 'kept' | 'early' | 'broken' | 'left' {
  if (high !== undefined && seconds > high) return 'broken';
  if (!reached) return 'left';
  return seconds < low ? 'early' : 'kept';
}
