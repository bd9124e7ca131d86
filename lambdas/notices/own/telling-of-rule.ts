import { ordersAtStage } from '../../orders/orders-at-stage.ts';
import { DAY_SHARDS } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { MattersPage, Telling } from '../daily/matter.ts';
import { tripsOfDay } from '../daily/trips-of-day.ts';
import type { OwnRule } from '../own-rule.ts';
import { dayOfRule } from '../rules/daily-run.ts';
import { OWN_TEMPLATES } from '../templates/template.ts';
import { matterOfOrder, matterOfTrip, notMeantBy } from './matters-of-rule.ts';

/** In how many parts a rule is worked on: trips of a day lie in shards, orders do not. */
export const partsOfRule = ({ when }: Pick<OwnRule, 'when'>): number => (when.base === 'stage' ? 1 : DAY_SHARDS);

/** What a rule tells on the agency's `date`, in one of its parts. */
export const tellingOfRule = (
  table: Table,
  rule: OwnRule,
  zone: string,
  { date, shard }: { readonly date: string; readonly shard: number },
): Telling => ({
  template: OWN_TEMPLATES[rule.class],
  rule: rule.rule,
  notMeant: notMeantBy(rule),
  page: (behind) => pageOfRule(table, rule, zone, { day: dayOfRule(rule.when, date), shard }, behind),
});

async function pageOfRule(
  table: Table,
  rule: OwnRule,
  zone: string,
  { day, shard }: { readonly day: string; readonly shard: number },
  from: MattersPage['behind'],
): Promise<MattersPage> {
  const { when } = rule;
  if (when.base === 'stage') {
    const { orders, behind } = await ordersAtStage(table, { stage: when.stage, day }, from);
    return { matters: orders.map((order) => matterOfOrder(rule, order, zone)), behind };
  }
  const does = when.base === 'departure' ? 'departs' : 'returns';
  const { trips, behind } = await tripsOfDay(table, { does, day, shard }, from);
  return { matters: trips.map((trip) => matterOfTrip(rule, trip)), behind };
}
