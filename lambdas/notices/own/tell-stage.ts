import { orderOf } from '../../orders/orders-store.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { noticesOfMatters } from '../daily/notices-of-matters.ts';
import type { NoticeSettings } from '../settings.ts';
import { OWN_TEMPLATES } from '../templates/template.ts';
import { writeOnce } from '../write-once.ts';
import { matterOfOrder, notMeantBy } from './matters-of-rule.ts';
import { goesAtOnce } from './preview-rule.ts';
import { ownRulesOn } from './store.ts';

/**
 * Writes what rules tell of an order as it comes to its stage (S95), once a rule and order. An order that was there before its rule was switched
 * on is left alone: what is meant for those is a rule with days. One query, and three reads where there is such a rule.
 */
export async function tellStage(table: Table, number: string, settings: NoticeSettings, now: Date): Promise<void> {
  const rules = (await ownRulesOn(table)).filter(goesAtOnce);
  if (rules.length === 0) return;
  const read = await orderOf(table, number);
  if (!read) return;
  const { order } = read;
  for (const rule of rules) {
    if (rule.when.base !== 'stage' || rule.when.stage !== order.stage || order.since < (rule.onSince ?? '')) continue;
    const telling = { template: OWN_TEMPLATES[rule.class], rule: rule.rule, notMeant: notMeantBy(rule) };
    const matters = [matterOfOrder(rule, order, settings.zone)];
    const { chosen } = await noticesOfMatters(table, telling, matters, settings, now);
    await writeOnce(
      table,
      chosen.map(({ notice }) => notice),
      settings.keepDays,
    );
  }
}
