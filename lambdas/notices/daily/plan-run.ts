import { instantOf } from '../../calendar/zones.ts';
import { itemsAt } from '../../platform/items-at.ts';
import { sum } from '../../platform/sum.ts';
import { DAY_SHARDS, noticeKey, templateHoldKey } from '../../platform/table.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Notice } from '../notice.ts';
import { DONE_BY, RUNS, type Run } from '../rules/daily-run.ts';
import { dispatching } from '../rules/dispatching.ts';
import { finishOf, type Load } from '../rules/finish.ts';
import { priceOf } from '../rules/price.ts';
import { ruleOf, type Template } from '../templates/template.ts';
import type { MattersPage, Telling } from './matter.ts';
import { type Chosen, noticesOfMatters } from './notices-of-matters.ts';
import type { Planning } from './planning.ts';
import { tellingOfRun } from './shard.ts';
import { countOf } from './tell-shard.ts';

/** What would be sent. */
export interface Foreseen {
  /** Contact points that are sent to. */
  readonly recipients: number;
  readonly parts: number;
  /** Of all pools that take part. */
  readonly ratePerSecond: number;
  /** An instant. */
  readonly finishAt: string;
  /** US dollars. */
  readonly cost: number;
  /** Messages that wait for an account to be thawed or a template to be released. */
  readonly held: number;
  /** How many are not told, by reason. */
  readonly skipped: { readonly [reason: string]: number };
  /** It would not be over at 21:00. */
  readonly late: boolean;
}

/** The same, with how many of the recipients get an e-mail. */
type ForeseenByChannel = Foreseen & { readonly byChannel: { readonly sms: number; readonly email: number } };

/** What a run would do. */
export interface Plan extends Foreseen {
  readonly run: Run;
}

/**
 * Decides of a day (`YYYY-MM-DD`, the agency's) what the run and the dispatcher would decide, and writes nothing. A day that has begun is
 * planned from `now` on.
 */
export async function planRun(table: Table, run: Run, date: string, planning: Planning, now: Date): Promise<Plan> {
  const shards = Array.from({ length: DAY_SHARDS }, (_, shard) => tellingOfRun(table, run, { date, shard }));
  const {
    examples: _,
    byChannel: __,
    ...foreseen
  } = await foresee(table, run, shards, { date, at: RUNS[run].at }, planning, now);
  return { run, ...foreseen };
}

/** The same of anything that is told by one template, from `at` (HH:MM) of that day on; with an example in each language. */
export async function foresee(
  table: Table,
  template: Template,
  tellings: readonly Telling[],
  { date, at }: { readonly date: string; readonly at: string },
  planning: Planning,
  now: Date,
): Promise<ForeseenByChannel & { readonly examples: readonly Notice[] }> {
  const { zone } = planning.settings;
  const scheduled = new Date(instantOf(`${date}T${at}`, zone));
  const start = scheduled > now ? scheduled : now;
  const held = await itemsAt(table, [templateHoldKey(template)], ['pk']);
  const seen = new Set<string>();
  const decided = await Promise.all(
    tellings.map((telling) => decideAll(table, telling, planning, { templateHeld: held.length > 0, seen }, start)),
  );
  const goes = decided.flatMap((each) => each.goes);
  const pools = new Set(goes.map(({ pool }) => pool));
  const doneBy = new Date(instantOf(`${date}T${DONE_BY}`, zone));
  const { finishAt, late } = finishOf(goes, planning.rates, start, doneBy);
  return {
    recipients: goes.length,
    parts: sum(goes.map(({ parts }) => parts)),
    ratePerSecond: sum([...pools].map((pool) => planning.rates[pool] ?? 0)),
    finishAt: finishAt.toISOString(),
    cost: Math.round(sum(goes.map(({ cost }) => cost)) * 10_000) / 10_000,
    held: sum(decided.map(({ held }) => held)),
    skipped: countOf(decided.flatMap(({ skipped }) => skipped)),
    late,
    byChannel: {
      sms: goes.filter(({ channel }) => channel === 'sms').length,
      email: goes.filter(({ channel }) => channel === 'email').length,
    },
    examples: oneOfEach(decided.flatMap(({ examples }) => examples)),
  };
}

/** The first in each language. */
const oneOfEach = (notices: readonly Notice[]): readonly Notice[] => [
  ...new Map([...notices].reverse().map((notice) => [notice.language, notice])).values(),
];

interface Decided {
  readonly goes: readonly (Load & { readonly cost: number; readonly channel: Notice['channel'] })[];
  readonly examples: readonly Notice[];
  readonly held: number;
  readonly skipped: readonly string[];
}

async function decideAll(
  table: Table,
  telling: Telling,
  planning: Planning,
  /** `seen`: what another matter tells the same recipient already. */
  { templateHeld, seen }: { readonly templateHeld: boolean; readonly seen: Set<string> },
  start: Date,
): Promise<Decided> {
  const [goes, skipped]: [Decided['goes'][number][], string[]] = [[], []];
  let examples: readonly Notice[] = [];
  let [held, behind]: [number, MattersPage['behind']] = [0, undefined];
  do {
    const read = await telling.page(behind);
    const found = await noticesOfMatters(table, telling, read.matters, planning.settings, start);
    skipped.push(...found.skipped);
    const told = await toldAlready(table, found.chosen);
    for (const { notice, profile } of found.chosen) {
      if (seen.has(nameOf(notice))) continue;
      seen.add(nameOf(notice));
      const becomes = told.has(nameOf(notice))
        ? 'told already'
        : becomesOf({ notice, profile }, planning, templateHeld);
      if (becomes === 'held') held += 1;
      else if (becomes !== 'sent') skipped.push(becomes);
      else {
        const { pool, parts, due, channel } = notice;
        goes.push({ pool, parts, due, channel, cost: priceOf(notice, planning.prices) });
        examples = oneOfEach([...examples, notice]);
      }
    }
    behind = read.behind;
  } while (behind);
  return { goes, examples, held, skipped };
}

/** What the dispatcher would make of it when it is due: `sent`, `held`, or why not. */
function becomesOf({ notice, profile }: Chosen, { settings, recipients }: Planning, templateHeld: boolean): string {
  const { answers = false, asksReply = false, tellsNothing = false, toStrangers = false } = ruleOf(notice.template);
  const known = { profile, templateHeld, rulePaused: false, answers, asksReply, tellsNothing, toStrangers };
  const decided = dispatching(notice, known, { ...settings, recipients }, new Date(notice.due));
  if (decided.does === 'refuse') return decided.reason;
  return decided.does === 'hold' ? 'held' : 'sent';
}

async function toldAlready(table: Table, chosen: readonly Chosen[]): Promise<ReadonlySet<string>> {
  const keys = chosen.map(({ notice }) => noticeKey(notice));
  const found = await itemsAt(table, keys, ['pk', 'sk']);
  return new Set(found.map(({ pk, sk }) => `${pk} ${sk}`));
}

const nameOf = (notice: Notice): string => {
  const { pk, sk } = noticeKey(notice);
  return `${pk} ${sk}`;
};
