import type { Unit, Units } from '../../../bin/cost/units.ts';
import type { Counts } from './counting.ts';

/** Tells from two notices of different size, `few` and `many` travellers, what one uses once and what for each. */
export function split(few: Counts, fewTold: number, many: Counts, manyTold: number): Units['notice'] {
  const told = average(
    combined(many, few, (a, b) => a - b),
    manyTold - fewTold,
  );
  const once = average(
    combined(few, told, (a, b) => Math.max(0, a - b * fewTold)),
    1,
  );
  return { once, told: { ...told, played: manyTold } };
}

function combined(one: Counts, other: Counts, by: (a: number, b: number) => number): Counts {
  const all = (a: { readonly [name: string]: number }, b: { readonly [name: string]: number }) =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, by(a[name] ?? 0, b[name] ?? 0)]),
    );
  return {
    invocations: all(one.invocations, other.invocations),
    contacts: all(one.contacts, other.contacts),
    logBytes: by(one.logBytes, other.logBytes),
    reads: by(one.reads, other.reads),
    writes: by(one.writes, other.writes),
    queued: by(one.queued, other.queued),
    smsParts: by(one.smsParts, other.smsParts),
    emails: by(one.emails, other.emails),
    records: by(one.records, other.records),
  };
}

/** The average of what so many used, to three digits behind the point. */
export const average = (counts: Counts, played: number): Unit => {
  const each = (sum: number): number => Math.round((sum / played) * 1000) / 1000;
  const all = (sums: { readonly [name: string]: number }) =>
    Object.fromEntries(
      Object.entries(sums)
        .sort(([a], [b]) => a.localeCompare(b, 'en'))
        .map(([name, sum]) => [name, each(sum)]),
    );
  return {
    played,
    invocations: all(counts.invocations),
    logBytes: Math.round(counts.logBytes / played),
    reads: each(counts.reads),
    writes: each(counts.writes),
    queued: each(counts.queued),
    smsParts: each(counts.smsParts),
    emails: each(counts.emails),
    contacts: all(counts.contacts),
    records: each(counts.records),
  };
};
