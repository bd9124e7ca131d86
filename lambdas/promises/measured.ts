import { sum } from '../platform/sum.ts';

/** By what somebody waited for a person of ours. */
export const WAITED_BY = ['phone', 'chat', 'form', 'sms', 'email'] as const;
export type WaitedBy = (typeof WAITED_BY)[number];

/** How long somebody waited, in seconds. */
export interface Measured {
  readonly by: WaitedBy;
  readonly seconds: number;
}

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
/** The ends of the classes in which waits are counted, in seconds; what takes longer than the last is counted in it. */
const ENDS = [
  ...[1, 2, 5, 10, 20, 40].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 8, 16].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 10, 20].map((days) => days * DAY),
] as const;
const LAST = ENDS.at(-1) ?? 0;

/** The attribute of a count that has so long a wait: `waited phone 300` counts those of up to five minutes. */
export const measuredAs = ({ by, seconds }: Measured): string =>
  `waited ${by} ${ENDS.find((end) => seconds <= end) ?? LAST}`;

/** What is known of waits: from so many measured, eight of ten lay between the two. Seconds. */
export interface MeasuredRange {
  readonly by: WaitedBy;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** Fewer say nothing of how long the next one waits. */
const FEWEST = 5;

/** The ranges of what was counted in `lines`, by channel (S32, S33): without the shortest tenth and the longest; nothing of a channel with fewer than five. */
export function measuredIn(lines: readonly { readonly [attribute: string]: unknown }[]): readonly MeasuredRange[] {
  return WAITED_BY.flatMap((by) => {
    const counts = ENDS.map((end) => sum(lines.map((line) => Number(line[`waited ${by} ${end}`] ?? 0))));
    const of = sum(counts);
    if (of < FEWEST) return [];
    const at = (place: number) => counts.findIndex((_, n) => sum(counts.slice(0, n + 1)) >= place);
    const [from, to] = [at(Math.floor(of / 10) + 1), at(Math.ceil((of * 9) / 10))];
    return [{ by, low: ENDS[from - 1] ?? 0, high: ENDS[to] ?? LAST, of }];
  });
}
