import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { tellShard } from '../../lambdas/notices/daily/tell-shard.ts';
import { type Dispatcher, dispatch } from '../../lambdas/notices/dispatching/dispatch.ts';
import { changeRule, proposeRule, type RuleChanged } from '../../lambdas/notices/own/change-rule.ts';
import { previewRule } from '../../lambdas/notices/own/preview-rule.ts';
import { allOwnRules, historyOfRule, ownRuleOf, ownRulesOn } from '../../lambdas/notices/own/store.ts';
import { tellStage } from '../../lambdas/notices/own/tell-stage.ts';
import { ruleWritten, type Written } from '../../lambdas/notices/own/written-rule.ts';
import type { OwnRule, OwnRuleContents } from '../../lambdas/notices/own-rule.ts';
import { inboxOf } from '../../lambdas/notices/store.ts';
import { ordersAtStage } from '../../lambdas/orders/orders-at-stage.ts';
import { beginOrder, takeStep } from '../../lambdas/orders/take-step.ts';
import { DAY_SHARDS, noticeKey } from '../../lambdas/platform/table.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { booked } from '../bookings/booked.ts';
import { meter } from '../bookings/meter.ts';
import { OneTableHere } from '../one-table.ts';
import { LEAD, PLANNER, RUTA } from '../orders/a-chain.ts';
import { SETTINGS } from './a-traveller.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

/** 10:00 in Vilnius. */
const RUN = new Date('2026-12-04T08:00:00.000Z');
const hoursBefore = (hours: number) => new Date(RUN.getTime() - hours * 3_600_000);
const VIDA = { agent: 'arn:vida', name: 'Vida' };
const planning = {
  settings: SETTINGS,
  rates: { 'sns-LT': 10, 'sns-US': 3, email: 1 },
  prices: { LT: 0.04, US: 0.0093, email: 0.0001 },
  recipients: 'any' as const,
};

const contents = (change: Written): OwnRuleContents =>
  ruleWritten({ base: 'departure', days: '3', class: 'operational', en: 'Dear {name}.', ...change }) as OwnRuleContents;
const kept = (changed: RuleChanged): OwnRule => {
  if ('refused' in changed) throw new Error(changed.refused);
  return changed.rule;
};
const propose = async (change: Written) => kept(await proposeRule(here.table, contents(change), VIDA, hoursBefore(1)));
const command = (rule: OwnRule, does: 'switch on' | 'pause', now = hoursBefore(1)) =>
  changeRule(here.table, { rule: rule.rule, seen: rule.version }, { does }, VIDA, now);
/** A rule that was written, looked at and switched on an hour before the run. */
async function running(change: Written): Promise<OwnRule> {
  const rule = await propose(change);
  await previewRule(here.table, rule, VIDA, planning, hoursBefore(1));
  return kept(await command(rule, 'switch on'));
}
async function run({ rule }: OwnRule, date = '2026-12-04', now = RUN) {
  let written = 0;
  for (let shard = 0; shard < DAY_SHARDS; shard += 1)
    written += (await tellShard(here.table, { run: 'rule', rule, date, shard }, SETTINGS, now)).written;
  return written;
}
const trip = (...booking: Parameters<typeof booked>) => keepBooking(here.table, booked(...booking), hoursBefore(24));

describe('the table', () => {
  it('keeps one rule of a name, whoever writes it at the same moment, and what was there stays', async () => {
    const all = await Promise.all(
      ['one', 'two', 'three', 'four'].map((en) => proposeRule(here.table, contents({ name: 'Twins', en }), VIDA, RUN)),
    );
    expect(all.filter((each) => 'rule' in each)).toHaveLength(1);
    expect(all.filter((each) => 'refused' in each)).toHaveLength(3);
    const [first] = all.flatMap((each) => ('rule' in each ? [each.rule] : []));
    expect(await ownRuleOf(here.table, 'twins')).toMatchObject({ texts: first?.texts, version: 1 });
  });

  it('refuses who saw another version, and keeps every step', async () => {
    const rule = await propose({ name: 'Steps' });
    const change = (en: string) =>
      changeRule(
        here.table,
        { rule: rule.rule, seen: 1 },
        { does: 'keep', contents: contents({ name: 'Steps', en }) },
        VIDA,
        RUN,
      );
    const both = await Promise.all([change('a'), change('b')]);
    const [won] = both.flatMap((each) => ('rule' in each ? [each.rule] : []));
    expect(both.filter((each) => 'refused' in each)).toEqual([
      { refused: expect.stringMatching(/^Somebody else has changed this rule meanwhile/), changed: won },
    ]);
    const history = await historyOfRule(here.table, 'steps');
    expect(history.map(({ version, says, before }) => [version, says, before?.texts.en])).toEqual([
      [1, 'written', undefined],
      [2, 'changed', 'Dear {name}.'],
    ]);
  });

  it('takes a look for the version that it was made of, and no other', async () => {
    const rule = await propose({ name: 'Looks' });
    const change = { does: 'keep', contents: contents({ name: 'Looks', en: 'New' }) } as const;
    await changeRule(here.table, { rule: 'looks', seen: 1 }, change, VIDA, RUN);
    expect(await previewRule(here.table, rule, VIDA, planning, RUN)).toBe('changed');
    expect((await ownRuleOf(here.table, 'looks'))?.previewed).toBeUndefined();
  });

  it('has those that are on by themselves, and not those that are paused', async () => {
    const rule = await running({ name: 'On' });
    expect((await ownRulesOn(here.table)).map(({ name }) => name)).toContain('On');
    await command(rule, 'pause');
    expect((await ownRulesOn(here.table)).map(({ name }) => name)).not.toContain('On');
    expect((await allOwnRules(here.table)).map(({ name }) => name)).toContain('On');
  });
});

describe('the run of a rule', () => {
  it('tells each trip once, whatever becomes of the rule afterwards', async () => {
    await trip('AAAAAA', ['Rasa', 'Jonas'], '2026-12-07', '+37060000301');
    await trip('BBBBBB', ['Ona'], '2026-12-08', '+37060000302');
    const rule = await running({ name: 'Once' });
    expect(await run(rule)).toBe(1);
    expect(await inboxOf(here.table, '+37060000301', RUN)).toMatchObject([
      {
        ...{ template: 'own-news', rule: 'once', about: 'demo AAAAAA 2026-12-07', occasion: 'rule once' },
        ...{ text: 'Wayline: Dear Rasa.', notAfter: '2026-12-07T05:40:00Z' },
      },
    ]);
    expect(await inboxOf(here.table, '+37060000302', RUN)).toEqual([]);
    expect(await run(rule)).toBe(0);
    const change = { does: 'keep', contents: contents({ name: 'Once', en: 'Other words.', days: '3' }) } as const;
    const changed = kept(await changeRule(here.table, { rule: 'once', seen: rule.version }, change, VIDA, RUN));
    expect(await run(changed)).toBe(0);
    await previewRule(here.table, changed, VIDA, planning, RUN);
    kept(await command(changed, 'switch on', RUN));
    expect(await run(changed)).toBe(0);
  });

  it('tells nothing by a rule that is no more on, and nothing that it wrote before goes out', async () => {
    await trip('CCCCCC', ['Rasa'], '2026-12-07', '+37060000303');
    const rule = await running({ name: 'Paused' });
    expect(await run(rule)).toBeGreaterThan(0);
    const [notice] = await inboxOf(here.table, '+37060000303', RUN);
    if (!notice) throw new Error('Nothing was written');
    const sent: string[] = [];
    const dispatcher: Dispatcher = {
      table: here.table,
      allowed: { recipients: 'any', oneWay: [], zone: SETTINGS.zone },
      send: async ({ to }) => {
        sent.push(to);
        return { answer: 'yes' };
      },
    };
    const paused = kept(await command(rule, 'pause', RUN));
    await trip('DDDDDD', ['Ona'], '2026-12-07', '+37060000304');
    expect(await run(rule)).toBe(0);
    // Not even where it is on again before the message is on its way.
    await previewRule(here.table, paused, VIDA, planning, RUN);
    const later = new Date(RUN.getTime() + 60_000);
    kept(await command(paused, 'switch on', later));
    await dispatch(dispatcher, noticeKey(notice), () => later);
    expect(sent).toEqual([]);
    const [now] = await inboxOf(here.table, '+37060000303', RUN);
    expect(now).toMatchObject({ state: 'refused', reason: 'its rule was paused' });
    // What it writes from then on goes.
    expect(await run(rule, '2026-12-04', later)).toBe(1);
    const [other] = await inboxOf(here.table, '+37060000304', RUN);
    await dispatch(dispatcher, noticeKey(other as never), () => later);
    expect(sent).toEqual(['+37060000304']);
  });

  it('waits for the end of a trip that ends that day', async () => {
    const flight = booked('EEEEEE', ['Ann'], '2026-12-04', '+37060000305');
    const [segment] = flight.segments;
    if (!segment) throw new Error('No segment');
    const late = {
      ...segment,
      arrives: '2026-12-04T15:00',
      arrivesZone: SETTINGS.zone,
      arrivesAt: '2026-12-04T13:00:00Z',
    };
    await keepBooking(here.table, { ...flight, segments: [late] }, hoursBefore(24));
    const rule = await running({ name: 'Welcome', base: 'return', days: '0' });
    expect(await run(rule)).toBe(1);
    expect(await inboxOf(here.table, '+37060000305', RUN)).toMatchObject([{ due: '2026-12-04T13:00:00.000Z' }]);
  });

  it('is for its tiers and kinds of travel, and says who is not meant', async () => {
    for (const [n, name] of ['Gold', 'Plain'].entries())
      await trip(`TIER0${n}`, [name], '2027-01-04', `+3706000050${n}`);
    const [gold] = await cardsOf(here.table, '+37060000500');
    const as = { as: 'operator', who: 'ona' } as const;
    const tier = { does: 'rank', tier: 'GOLD' } as const;
    await changeTraveller(here.table, gold?.traveller ?? '', tier, as, () => [], hoursBefore(24));
    const count = async (change: Written) => {
      const rule = await propose({ name: `Meant ${Object.values(change).join(' ')}`, ...change });
      const now = new Date('2026-12-31T12:00:00Z');
      const seen = await previewRule(here.table, rule, VIDA, planning, now);
      if (seen === 'changed') throw new Error(seen);
      return [seen.recipients, seen.skipped];
    };
    expect(await count({ tiers: '' })).toEqual([2, {}]);
    expect(await count({ tiers: 'silver, gold' })).toEqual([1, { 'another tier': 1 }]);
    expect(await count({ products: 'ship, flight' })).toEqual([2, {}]);
    expect(await count({ products: 'ship' })).toEqual([0, { 'other kinds of travel': 2 }]);
    expect(await count({ class: 'marketing' })).toEqual([0, { 'no consent': 2 }]);
  });

  it('costs the same however many other rules and trips there are', async () => {
    await trip('FLAT01', ['Rasa'], '2027-02-04', '+37060000306');
    const rule = await running({ name: 'Flat' });
    const metered = await meter(here.endpoint);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = DynamoDBDocumentClient.from(
      new DynamoDBClient({ endpoint: metered.endpoint, region: 'eu-central-1', credentials }),
      { marshallOptions: { removeUndefinedValues: true } },
    );
    const cost = async (date: string) => {
      const was = metered.used();
      await ownRulesOn({ client, name: here.table.name });
      for (let shard = 0; shard < DAY_SHARDS; shard += 1)
        await tellShard(
          { client, name: here.table.name },
          { run: 'rule', rule: rule.rule, date, shard },
          SETTINGS,
          new Date(`${date}T08:00:00Z`),
        );
      const is = metered.used();
      return { reads: is.reads - was.reads, writes: is.writes - was.writes };
    };
    const few = await cost('2027-02-01');
    for (let n = 0; n < 60; n += 1) {
      await propose({ name: `Draft ${n}` });
      await trip(`MANY${10 + n}`, ['Ona'], '2027-02-10', `+370600004${10 + n}`);
    }
    await trip('FLAT02', ['Rasa'], '2027-03-04', '+37060000306');
    expect(await cost('2027-03-01')).toEqual(few);
    client.destroy();
    await metered.stop();
  });
});

describe('orders at a stage', () => {
  const desk = () => ({ table: here.table, zone: SETTINGS.zone, holidays: new Set<string>() });
  let numbers = 2_000_000;
  async function order(now: Date) {
    numbers += 1;
    const [card] = await cardsOf(here.table, '+37060000301');
    const opening = { traveller: card?.traveller ?? '', currency: 'EUR', fields: { asked: 'the sea' } };
    const begun = await beginOrder(desk(), opening, RUTA, () => String(numbers), now);
    if ('refused' in begun) throw new Error(begun.refused);
    return begun.order;
  }
  const at = async (stage: 'consulted' | 'assigned', day: string) => {
    const found: string[] = [];
    let behind: Parameters<typeof ordersAtStage>[2];
    do {
      const page = await ordersAtStage(here.table, { stage, day }, behind);
      found.push(...page.orders.map((each) => each.order));
      behind = page.behind;
    } while (behind);
    return found;
  };

  it('are found by the agency’s day, page by page, and only while they are there', async () => {
    // 23:30 and 00:30 in Vilnius.
    const late = await order(new Date('2026-12-01T21:30:00Z'));
    const next = await order(new Date('2026-12-01T22:30:00Z'));
    expect(await at('consulted', '2026-12-01')).toEqual([late.order]);
    expect(await at('consulted', '2026-12-02')).toEqual([next.order]);
    const planner = { agent: PLANNER.agent, name: PLANNER.name };
    const now = new Date('2026-12-03T10:00:00Z');
    await takeStep(desk(), { order: late.order, version: 1 }, { does: 'assign', planner }, LEAD, now);
    expect(await at('consulted', '2026-12-01')).toEqual([]);
    expect(await at('assigned', '2026-12-03')).toEqual([late.order]);
    for (let n = 0; n < 51; n += 1) await order(new Date('2026-11-20T10:00:00Z'));
    expect(new Set(await at('consulted', '2026-11-20')).size).toBe(51);
  });

  it('are told as they come there, once, by rules that were on by then', async () => {
    const earlier = await order(hoursBefore(2));
    const rule = await running({ name: 'Stage', base: 'stage', days: '0', stage: 'consulted', en: 'Order {order}.' });
    const later = await order(RUN);
    for (const each of [earlier, later, later]) await tellStage(here.table, each.order, SETTINGS, RUN);
    const told = async () => (await inboxOf(here.table, '+37060000301', RUN)).filter(({ rule }) => rule === 'stage');
    expect((await told()).map(({ text, about }) => [text, about])).toEqual([
      [`Wayline: Order ${later.order}.`, `order ${later.order}`],
    ]);
    await command(rule, 'pause', RUN);
    await tellStage(here.table, (await order(RUN)).order, SETTINGS, RUN);
    expect(await told()).toHaveLength(1);
  });
});
