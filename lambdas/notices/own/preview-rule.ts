import { dateIn, dayBefore, daysAfter } from '../../calendar/local-time.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Telling } from '../daily/matter.ts';
import { type Foreseen, foresee } from '../daily/plan-run.ts';
import type { Planning } from '../daily/planning.ts';
import type { Notice } from '../notice.ts';
import type { OwnRule } from '../own-rule.ts';
import { nextOwnRun, OWN_RULES_AT } from '../rules/daily-run.ts';
import type { RuleActor } from '../rules/own-rules.ts';
import { OWN_TEMPLATES } from '../templates/template.ts';
import { keepPreviewed, ownRulesOn } from './store.ts';
import { partsOfRule, tellingOfRule } from './telling-of-rule.ts';

/** Whom a rule would reach, and what they would read. */
export interface RulePreview extends Omit<Foreseen, 'late' | 'ratePerSecond'> {
  readonly rule: string;
  readonly name: string;
  readonly version: number;
  /** The agency's day (`YYYY-MM-DD`) of the run that it tells of; missing where it goes as orders come to their stage. */
  readonly date?: string;
  /** What somebody would read, in each language that is among them. */
  readonly examples: readonly Pick<Notice, 'to' | 'channel' | 'language' | 'text' | 'parts'>[];
}

/** Of a rule that goes as an order comes to its stage: whom it would have reached in so many days. */
export const LOOKED_BACK_DAYS = 7;

/** Whether a rule is no matter of a daily run: it goes as an order comes to its stage. */
export const goesAtOnce = ({ when }: Pick<OwnRule, 'when'>): boolean => when.base === 'stage' && when.days === 0;

/** What the run of rules on the agency's `date` would do by this one. Nothing is written. */
const planRule = (table: Table, rule: OwnRule, date: string, planning: Planning, now: Date) =>
  foresee(
    table,
    OWN_TEMPLATES[rule.class],
    Array.from({ length: partsOfRule(rule) }, (_, shard) => tellingOf(table, rule, planning, { date, shard })),
    { date, at: OWN_RULES_AT },
    planning,
    now,
  );

/** What the rules that are on would do on the agency's `date`: those that go at once have no such day. */
export async function planOwnRules(table: Table, date: string, planning: Planning, now: Date) {
  const rules = (await ownRulesOn(table)).filter((rule) => !goesAtOnce(rule));
  return Promise.all(
    rules.map(async (rule) => {
      const { examples: _, byChannel: __, ...foreseen } = await planRule(table, rule, date, planning, now);
      return { run: 'rule' as const, rule: rule.name, ...foreseen };
    }),
  );
}

/**
 * Looks at whom exactly this version of a rule would reach on real data, and keeps that somebody has (S95); nothing is sent. `changed` where
 * there is another version by now.
 */
export async function previewRule(
  table: Table,
  rule: OwnRule,
  actor: RuleActor,
  planning: Planning,
  now: Date,
): Promise<RulePreview | 'changed'> {
  const { zone } = planning.settings;
  const date = goesAtOnce(rule) ? undefined : nextOwnRun(zone, now);
  const foreseen = await (date === undefined
    ? lookBack(table, rule, planning, now)
    : planRule(table, rule, date, planning, now));
  const kept = await keepPreviewed(table, rule.rule, { ...actor, at: now.toISOString(), version: rule.version });
  if (!kept) return 'changed';
  const { late: _, ratePerSecond: __, byChannel: ___, examples, ...counts } = foreseen;
  return {
    ...{ rule: rule.rule, name: rule.name, version: rule.version },
    ...(date === undefined ? {} : { date }),
    ...counts,
    examples: examples.map(({ to, channel, language, text, parts }) => ({ to, channel, language, text, parts })),
  };
}

function lookBack(table: Table, rule: OwnRule, planning: Planning, now: Date) {
  const today = dateIn(planning.settings.zone, now);
  const days = Array.from({ length: LOOKED_BACK_DAYS }, (_, back) => daysAfter(today, -back));
  const tellings = days.map((date) => tellingOf(table, rule, planning, { date, shard: 0 }));
  // They would have gone at once: what is left of the day does not matter.
  return foresee(
    table,
    OWN_TEMPLATES[rule.class],
    tellings,
    { date: dayBefore(today), at: OWN_RULES_AT },
    planning,
    now,
  );
}

const tellingOf = (
  table: Table,
  rule: OwnRule,
  { settings }: Planning,
  part: { readonly date: string; readonly shard: number },
): Telling => tellingOfRule(table, rule, settings.zone, part);
