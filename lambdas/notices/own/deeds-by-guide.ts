import { asAgent } from '../../agents/as-agent.ts';
import type { KeptAgent } from '../../agents/kept-agent.ts';
import type { AnswerTo, AskedOf } from '../../platform/contract.ts';
import type { keepRule, lookAtRule, switchRule } from '../agent-contract.ts';
import type { OwnRule } from '../own-rule.ts';
import type { RuleActor } from '../rules/own-rules.ts';
import { previewPage, ruleForm } from '../views.ts';
import { form, NEW_RULE, steps, whenInWords } from '../words.own.en.ts';
import { CHANGED_MEANWHILE, changeRule, proposeRule, type RuleChanged } from './change-rule.ts';
import { LOOKED_BACK_DAYS, previewRule } from './preview-rule.ts';
import { type RulesDesk, ruleMeant } from './rules-by-guide.ts';
import { ruleWritten } from './written-rule.ts';

const actorOf = ({ arn, firstName, lastName }: KeptAgent): RuleActor => ({
  agent: arn,
  name: `${firstName} ${lastName}`,
});

/** Keeps what an agent wrote into a rule: a draft is open to those who talk to travellers, what was on once to those who lead (S92, S95). */
export async function keepByGuide(
  desk: RulesDesk,
  asked: AskedOf<typeof keepRule>,
  now: Date,
): Promise<AnswerTo<typeof keepRule>> {
  const isNew = asked.rule === NEW_RULE;
  const before = isNew ? undefined : await ruleMeant(desk.table, asked.rule);
  const deed = before?.firstOn === undefined ? 'write a message rule' : 'change a message rule that was on already';
  return asAgent<AnswerTo<typeof keepRule>>(desk, asked, deed, now, async (agent) => {
    if (!isNew && !before) return { outcome: 'no', says: steps.noSuch(asked.rule ?? '') };
    const wrong = (sentence: string) => {
      const shown = ruleForm(before ? form.change(before.name) : form.fresh, asked);
      return { outcome: 'refused', ...shown, wrong: sentence } as const;
    };
    const contents = ruleWritten(asked);
    if ('refused' in contents) return wrong(contents.refused);
    const actor = actorOf(agent);
    const kept = before
      ? await changeRule(desk.table, seenBy(before, asked), { does: 'keep', contents }, actor, now)
      : await proposeRule(desk.table, contents, actor, now);
    if (!('refused' in kept)) return { outcome: 'done', says: keptAs(before, kept.rule), rule: kept.rule.rule };
    const { changed } = kept;
    if (!changed) return wrong(kept.refused);
    const again = wrong(steps.overtaken(changed.changed.name));
    return { ...again, outcome: 'changed', version: String(changed.version) };
  });
}

const no = ({ refused }: Extract<RuleChanged, { refused: string }>) => ({ outcome: 'no', says: refused }) as const;

const seenBy = ({ rule }: OwnRule, { version }: { readonly version?: string | null | undefined }) => ({
  rule,
  seen: Number(version),
});

function keptAs(before: OwnRule | undefined, after: OwnRule): string {
  if (after.state === 'draft') return steps.kept;
  return before?.state === 'on' ? steps.paused : steps.changed;
}

/** Looks at whom a rule would reach as it is (S95). */
export const lookByGuide = (
  desk: RulesDesk,
  asked: AskedOf<typeof lookAtRule>,
  now: Date,
): Promise<AnswerTo<typeof lookAtRule>> =>
  asAgent<AnswerTo<typeof lookAtRule>>(desk, asked, 'write a message rule', now, async (agent) => {
    const rule = await ruleMeant(desk.table, asked.rule);
    if (!rule) return { outcome: 'no', says: steps.noSuch(asked.rule ?? '') };
    const preview = await previewRule(desk.table, rule, actorOf(agent), desk.planning, now);
    if (preview === 'changed') return { outcome: 'no', says: CHANGED_MEANWHILE };
    return { outcome: 'preview', ...previewPage(preview, LOOKED_BACK_DAYS) };
  });

const SWITCHES = {
  on: { deed: 'switch a message rule on', does: 'switch on' },
  paused: { deed: 'pause a message rule', does: 'pause' },
} as const;

/** Switches a rule on, or pauses it, as the agent saw it (S92, S95). */
export const switchByGuide = (
  desk: RulesDesk,
  asked: AskedOf<typeof switchRule>,
  now: Date,
): Promise<AnswerTo<typeof switchRule>> => {
  const { deed, does } = SWITCHES[asked.to === 'on' ? 'on' : 'paused'];
  return asAgent<AnswerTo<typeof switchRule>>(desk, asked, deed, now, async (agent) => {
    if (asked.to !== 'on' && asked.to !== 'paused') return { outcome: 'no', says: steps.unknown };
    const before = await ruleMeant(desk.table, asked.rule);
    if (!before) return { outcome: 'no', says: steps.noSuch(asked.rule ?? '') };
    const done = await changeRule(desk.table, seenBy(before, asked), { does }, actorOf(agent), now);
    if ('refused' in done) return no(done);
    return { outcome: 'done', says: asked.to === 'on' ? steps.on(whenInWords(done.rule.when)) : steps.off };
  });
};
