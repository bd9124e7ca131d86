import * as z from 'zod';
import { place } from '../../platform/page-of.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { ownRuleOf } from '../own/store.ts';
import { tellingOfRule } from '../own/telling-of-rule.ts';
import { dayOf, RUNS, type Run } from '../rules/daily-run.ts';
import type { Telling } from './matter.ts';
import { MATTER_OF_TRIP } from './trip-matters.ts';
import { tripsOfDay } from './trips-of-day.ts';

const part = {
  date: z.iso.date(),
  shard: z.int().nonnegative(),
  behind: place.optional(),
};

/** The runs that are ours, not our people's. */
export const run = z.enum(Object.keys(RUNS) as [Run, ...Run[]]);

/** One part of a run: what the agency's date `date` (`YYYY-MM-DD`) has in one shard, from behind `behind` on; of a rule, the one that is named. */
export const shard = z.union([
  z.object({ run, ...part }),
  z.object({ run: z.literal('rule'), rule: z.string(), ...part }),
]);

export type Shard = z.infer<typeof shard>;

/** What a shard has to tell; nothing where its rule is not on any more. */
export async function tellingOf(table: Table, shard: Shard, zone: string): Promise<Telling | undefined> {
  if (shard.run !== 'rule') return tellingOfRun(table, shard.run, shard);
  const rule = await ownRuleOf(table, shard.rule);
  return rule?.state === 'on' ? tellingOfRule(table, rule, zone, shard) : undefined;
}

/** What one of our own runs tells. */
export const tellingOfRun = (
  table: Table,
  run: Run,
  { date, shard }: { readonly date: string; readonly shard: number },
): Telling => ({
  template: run,
  page: async (from) => {
    const { does } = RUNS[run];
    const { trips, behind } = await tripsOfDay(table, { does, day: dayOf(run, date), shard }, from);
    return { matters: trips.map(MATTER_OF_TRIP[run]), behind };
  },
});
