import { transact } from '../../platform/transaction.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { OwnRule, OwnRuleContents } from '../own-rule.ts';
import {
  decideRule,
  proposed,
  type RuleActor,
  type RuleCommand,
  type RuleOutcome,
  ruleNamed,
} from '../rules/own-rules.ts';
import { ownRuleOf, ownRulesOn, ownRuleWrites } from './store.ts';

/** What became of a command: the rule as it is now; or a sentence that refuses it, with the rule where somebody else has changed it. */
export type RuleChanged = { readonly rule: OwnRule } | { readonly refused: string; readonly changed?: OwnRule };

export const CHANGED_MEANWHILE = 'Somebody else has changed this rule meanwhile. It is shown as it is now.';
const NO_SUCH = 'There is no such rule any more.';

/** Keeps a new rule, as a draft. A name that another rule has is refused, and that one stays as it is. */
export const proposeRule = (
  table: Table,
  contents: OwnRuleContents,
  actor: RuleActor,
  now: Date,
): Promise<RuleChanged> =>
  transact<RuleChanged>(table.client, async () => {
    const other = await ownRuleOf(table, ruleNamed(contents.name));
    if (other)
      return {
        writes: [],
        result: { refused: `There is a rule '${other.name}' already. Give this one another name.` },
      };
    const outcome = proposed(contents, actor, now);
    return { writes: ownRuleWrites(table.name, outcome.rule, outcome.step), result: { rule: outcome.rule } };
  });

/** Does one command to a rule as whoever commands saw it (`seen` is its version): all of it is written, or nothing. */
export const changeRule = (
  table: Table,
  { rule, seen }: { readonly rule: string; readonly seen: number },
  command: Exclude<RuleCommand, { does: 'switch on' }> | { readonly does: 'switch on' },
  actor: RuleActor,
  now: Date,
): Promise<RuleChanged> =>
  transact<RuleChanged>(table.client, async () => {
    const before = await ownRuleOf(table, rule);
    if (!before) return { writes: [], result: { refused: NO_SUCH } };
    if (before.version !== seen) return { writes: [], result: { refused: CHANGED_MEANWHILE, changed: before } };
    const outcome: RuleOutcome =
      command.does === 'switch on'
        ? decideRule(before, { ...command, others: (await ownRulesOn(table)).length }, actor, now)
        : decideRule(before, command, actor, now);
    if ('refused' in outcome) return { writes: [], result: outcome };
    return { writes: ownRuleWrites(table.name, outcome.rule, outcome.step), result: { rule: outcome.rule } };
  });
