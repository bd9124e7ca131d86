import { clockIn, dateIn, dayAfter, dayBefore } from '../../calendar/local-time.ts';

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
