import { clockIn, dateIn, dayAfter, dayBefore, daysAfter } from '../../calendar/local-time.ts';
import type { When } from '../own-rule.ts';

/** What is sent every day: who departs tomorrow is reminded (S93), who returned yesterday is asked how it was (S94). */
export const RUNS = {
  reminder: { at: '17:00', does: 'departs', dayFrom: dayAfter },
  survey: { at: '12:00', does: 'returns', dayFrom: dayBefore },
} as const satisfies {
  readonly [run: string]: {
    /** On the agency's clock, HH:MM. */
    readonly at: string;
    readonly does: 'departs' | 'returns';
    readonly dayFrom: (date: string) => string;
  };
};

export type Run = keyof typeof RUNS;

/** The local date of the trips that a run is about, from the agency's date on which it runs; both `YYYY-MM-DD` (reading 3). */
export const dayOf = (run: Run, date: string): string => RUNS[run].dayFrom(date);

/** When the rules of our people's own are looked at, on the agency's clock (S95). */
export const OWN_RULES_AT = '10:00';

/** The local date of the trips, or the day of the orders, that a rule is about where it is looked at on the agency's `date`; both `YYYY-MM-DD`. */
export const dayOfRule = ({ base, days }: When, date: string): string =>
  daysAfter(date, base === 'departure' ? days : -days);

/** The day on which rules are looked at next. */
export const nextOwnRun = (zone: string, now: Date): string => {
  const today = dateIn(zone, now);
  return clockIn(zone, now) < OWN_RULES_AT ? today : dayAfter(today);
};

/**
 * Whether the reminder's run is over for a trip of the local date `day` that comes in, or that changed: from 17:00 on a trip of
 * tomorrow is told at once. A trip of today is told only where it changed: who books it knows when it begins.
 */
export function missedRun(change: 'came in' | 'changed', day: string, zone: string, now: Date): boolean {
  const today = dateIn(zone, now);
  if (day === today) return change === 'changed';
  return day === dayAfter(today) && clockIn(zone, now) >= RUNS.reminder.at;
}

/** No run sends later than this on the agency's clock. */
export const DONE_BY = '21:00';
