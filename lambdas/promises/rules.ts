import { forgottenAt } from '../calendar/expiry.ts';
import { dateIn } from '../calendar/local-time.ts';

/** How long a promise is kept, in days: this year's forecasts are held against last year's same season (S108). */
const KEPT_DAYS = 400;

/** When a promise told at `now` goes, in seconds since 1970. */
export const expiresAt = (now: Date): number => forgottenAt(now, KEPT_DAYS);

/** The ways in which what was told can end. */
export const ENDS = ['kept', 'early', 'broken', 'left'] as const;
export type End = (typeof ENDS)[number];

/** What became of a promise, and by how many seconds it was broken. */
export interface Became {
  readonly state: End;
  readonly late: number;
}

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
): Became {
  if (high !== undefined && seconds > high) return { state: 'broken', late: seconds - high };
  if (!reached) return { state: 'left', late: 0 };
  return { state: seconds < low ? 'early' : 'kept', late: 0 };
}

/** By when something was told: until the end of a day (YYYY-MM-DD, the agency's), or until an instant where it was minutes. */
export interface ByWhen {
  readonly day: string;
  readonly at?: string | undefined;
}

/** Whether something that was told for a day or an instant came in time, where it came at `came`; late days count as whole ones. */
export function becameBy({ day, at }: ByWhen, came: Date, zone: string): Became {
  const late =
    at === undefined
      ? (Date.parse(dateIn(zone, came)) - Date.parse(day)) / 1000
      : (came.getTime() - Date.parse(at)) / 1000;
  return late > 0 ? { state: 'broken', late: Math.ceil(late) } : { state: 'kept', late: 0 };
}
