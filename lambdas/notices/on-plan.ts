import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { dayAsked } from '../platform/day-asked.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { planRun } from './daily/plan-run.ts';
import { planningOf } from './daily/planning.ts';
import { planOwnRules } from './own/preview-rule.ts';
import { LANGUAGES } from './templates/languages.ts';
import { previewOf } from './templates/preview.ts';
import { TEMPLATE_NAMES } from './templates/template.ts';

const table = { client: tableClient(), name: environment().tableName };
const planning = planningOf();
const { settings: said, prices } = planning;

const asked = z.union([
  z.strictObject({ plan: dayAsked }),
  z.strictObject({
    preview: z.strictObject({ template: z.string().optional(), language: z.enum(LANGUAGES).optional() }),
  }),
]);

/**
 * For operators, by direct invocation: `{"plan": DATE}` answers what the runs of a day would send, rules of our people's own first, and `{"preview": {"template"?,
 * "language"?}}` what travellers would read, or `known` templates where there is none of that name. Nothing is written.
 */
export const handler = handle(asked, async (order) => {
  if ('plan' in order) {
    const runs = ['survey', 'reminder'] as const;
    const own = await planOwnRules(table, order.plan, planning, now());
    const ours = await Promise.all(runs.map((run) => planRun(table, run, order.plan, planning, now())));
    return { runs: [...own, ...ours] };
  }
  const { template, language } = order.preview;
  const templates = TEMPLATE_NAMES.filter((name) => template === undefined || name === template);
  if (templates.length === 0) return { known: TEMPLATE_NAMES };
  const languages = language === undefined ? said.languages : [language];
  return {
    previews: templates.flatMap((one) => languages.map((other) => previewOf(one, other, said, prices))),
  };
});
