import type { OwnRule, OwnRuleContents, OwnRuleStep } from '../own-rule.ts';

/** Who of ours does something to a rule: the ARN and the name. */
export interface RuleActor {
  readonly agent: string;
  readonly name: string;
}

/** What can be done to a rule. */
export type RuleCommand =
  | { readonly does: 'keep'; readonly contents: OwnRuleContents }
  | { readonly does: 'switch on' /** How many others are on. */; readonly others: number }
  | { readonly does: 'pause' };

/** A rule with the line of its history; or a sentence that refuses the command, and nothing changes. */
export type RuleOutcome = { readonly rule: OwnRule; readonly step: OwnRuleStep } | { readonly refused: string };

/** The most rules that are on at a time: every one is a run of its own. */
export const ON_MOST = 20;

/** For how long a preview tells what a rule would do, in hours. */
export const PREVIEW_HOURS = 24;

/** What tells a rule from others: its name, however it is written. */
export const ruleNamed = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** A new rule: nobody gets anything by it before it was previewed and switched on. */
export function proposed(
  contents: OwnRuleContents,
  actor: RuleActor,
  now: Date,
): Exclude<RuleOutcome, { refused: string }> {
  const by = { ...actor, at: now.toISOString() };
  const rule = { ...contents, rule: ruleNamed(contents.name), state: 'draft', created: by, changed: by } as const;
  return { rule: { ...rule, version: 1 }, step: { ...by, version: 1, says: 'written' } };
}

/** What a command makes of a rule (S95). */
export function decideRule(before: OwnRule, command: RuleCommand, actor: RuleActor, now: Date): RuleOutcome {
  const by = { ...actor, at: now.toISOString() };
  const version = before.version + 1;
  const stepped = (change: Partial<OwnRule>, says: string, was?: OwnRuleContents): RuleOutcome => ({
    rule: { ...before, ...change, changed: by, version },
    step: { ...by, version, says, ...(was ? { before: was } : {}) },
  });
  switch (command.does) {
    case 'keep':
      return kept(before, command.contents, stepped);
    case 'switch on': {
      const no = refusalToSwitchOn(before, command.others, now);
      if (no !== undefined) return { refused: no };
      return stepped({ state: 'on', onSince: by.at, firstOn: before.firstOn ?? by.at }, 'switched on');
    }
    case 'pause':
      return before.state === 'on' ? stepped(PAUSED, 'paused') : { refused: 'It is not on: it sends nothing.' };
  }
}

const PAUSED = { state: 'paused', onSince: undefined } as const;

function kept(
  before: OwnRule,
  contents: OwnRuleContents,
  stepped: (change: Partial<OwnRule>, says: string, was: OwnRuleContents) => RuleOutcome,
): RuleOutcome {
  if (ruleNamed(contents.name) !== before.rule)
    return { refused: 'A rule keeps its name: it tells whom it was sent to. Write another rule instead.' };
  if (before.firstOn !== undefined && contents.class !== before.class)
    return {
      refused:
        'This rule was on already, and stays what it is: news, a question or an offer. Write another rule instead.',
    };
  const was = contentsOf(before);
  if (JSON.stringify(contentsOf({ ...before, ...contents })) === JSON.stringify(was))
    return { refused: 'Nothing is different from what is there.' };
  return before.state === 'on'
    ? stepped({ ...contents, ...PAUSED }, 'changed, and so paused', was)
    : stepped(contents, 'changed', was);
}

/** What is written in a rule, always in the same order. */
const contentsOf = ({ name, when, class: type, tiers, products, texts }: OwnRule): OwnRuleContents => ({
  name,
  when:
    when.base === 'stage'
      ? { base: when.base, days: when.days, stage: when.stage }
      : { base: when.base, days: when.days },
  class: type,
  tiers,
  products,
  texts: Object.fromEntries(Object.entries(texts).sort(([a], [b]) => a.localeCompare(b))) as OwnRuleContents['texts'],
});

function refusalToSwitchOn({ state, previewed, version }: OwnRule, others: number, now: Date): string | undefined {
  if (state === 'on') return 'It is on already.';
  if (others >= ON_MOST) return `${ON_MOST} rules are on, as many as there may be. Pause one of them first.`;
  if (previewed === undefined) return 'Nobody has previewed it yet. Look first at whom it would reach.';
  if (previewed.version !== version)
    return 'It has changed since it was previewed. Look first at whom it would reach as it is now.';
  if (now.getTime() - Date.parse(previewed.at) >= PREVIEW_HOURS * 3_600_000)
    return `It was previewed more than ${PREVIEW_HOURS} hours ago. Look again at whom it would reach.`;
  return undefined;
}

/** Whether a message that was written at `at` (an instant) by a rule may go out: not where it was paused since, however it is now. */
export const stillTells = (rule: Pick<OwnRule, 'state' | 'onSince'> | undefined, at: string): boolean =>
  rule?.state === 'on' && rule.onSince !== undefined && rule.onSince <= at;
