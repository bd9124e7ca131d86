import type { Desk } from '../../agents/as-agent.ts';
import { agentBehind } from '../../agents/behind-guide.ts';
import type { AnswerTo, AskedOf } from '../../platform/contract.ts';
import type { askForRule, listRules, showRule } from '../agent-contract.ts';
import type { Planning } from '../daily/planning.ts';
import type { OwnRule } from '../own-rule.ts';
import { ruleNamed } from '../rules/own-rules.ts';
import { ruleForm, rulePage, rulesPage, writtenOf } from '../views.ts';
import { form, NEW_RULE, steps } from '../words.own.en.ts';
import { allOwnRules, historyOfRule, ownRuleOf } from './store.ts';

/** Where rules are kept, and what a preview needs of the environment. */
export interface RulesDesk extends Desk {
  readonly planning: Planning;
}

/** Every rule, for whoever of ours asks (S95). */
export async function listForGuide(
  { table }: RulesDesk,
  asked: AskedOf<typeof listRules>,
  now: Date,
): Promise<AnswerTo<typeof listRules>> {
  if (!(await agentBehind(table, asked, now))) return { outcome: 'unknownAgent' };
  return { outcome: 'rules', ...rulesPage(await allOwnRules(table)) };
}

/** One rule with its history. */
export async function showForGuide(
  { table, planning }: RulesDesk,
  asked: AskedOf<typeof showRule>,
  now: Date,
): Promise<AnswerTo<typeof showRule>> {
  if (!(await agentBehind(table, asked, now))) return { outcome: 'unknownAgent' };
  const rule = await ruleMeant(table, asked.rule);
  if (!rule) return { outcome: 'refused', says: steps.noSuch(asked.rule ?? '') };
  return { outcome: 'rule', ...rulePage(rule, await historyOfRule(table, rule.rule), planning.settings.zone) };
}

/** The form of a new rule, empty, or of one that there is, with what it says. */
export async function formForGuide(
  { table }: RulesDesk,
  asked: AskedOf<typeof askForRule>,
  now: Date,
): Promise<AnswerTo<typeof askForRule>> {
  if (!(await agentBehind(table, asked, now))) return { outcome: 'unknownAgent' };
  if (asked.rule === NEW_RULE) return { outcome: 'form', ...ruleForm(form.fresh, {}) };
  const rule = await ruleMeant(table, asked.rule);
  if (!rule) return { outcome: 'refused', says: steps.noSuch(asked.rule ?? '') };
  return { outcome: 'form', ...ruleForm(form.change(rule.name), writtenOf(rule)) };
}

/** No rule has a longer name, and the key of an item takes no more. */
const LONGEST_NAME = 200;

/** The rule of that name, however it is written. */
export const ruleMeant = async (
  table: RulesDesk['table'],
  name: string | null | undefined,
): Promise<OwnRule | undefined> => {
  const rule = ruleNamed(name ?? '');
  return rule === '' || rule.length > LONGEST_NAME ? undefined : ownRuleOf(table, rule);
};
