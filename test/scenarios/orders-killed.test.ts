import { afterEach, beforeEach, expect, it } from 'vitest';
import { Stop } from './a-stop.ts';
import { fact, type Name, Ordering } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

let centre: RunningCentre;
let orders: Ordering;
let stop: Stop;
let order = '';
// Another centre for each try: one that was killed half-way tells a second try nothing.
beforeEach(async () => {
  centre = new RunningCentre();
  orders = new Ordering(centre);
  await centre.start('--at', '2026-12-04T12:00:00Z');
  await centre.stop();
  stop = new Stop(centre.data, ['relay-on-change', 'orders-on-happened']);
  await centre.start();
  order = await orders.begun('a week at the sea');
});
afterEach((context) => centre.remove(context));

/** Somebody's step of the order that rang at them; who is next, and how the order stands then. */
const STEPS = [
  {
    where: 'before relay-on-change',
    of: 'jurga',
    takes: () => orders.gives('jurga', 'Assign to a planner', 'Andrius Butkus'),
    stage: 'with its planner',
    next: 'andrius',
  },
  {
    where: 'before orders-on-happened',
    of: 'andrius',
    takes: async () => {
      await orders.takesOpen('andrius', 'Add an item', { what: 'hotel in Nida', quantity: '2', amount: '150' });
      return orders.gives('andrius', 'Agreed: to the front desk', 'Aistė Paulauskaitė');
    },
    stage: 'agreed, to be signed',
    next: 'aiste',
  },
  {
    where: 'behind orders-on-happened',
    of: 'aiste',
    takes: () => orders.takesOpen('aiste', 'The traveller signs'),
    stage: 'signed',
    next: 'darius',
  },
] as const satisfies readonly { readonly of: Name; readonly next: Name; readonly [more: string]: unknown }[];

it('a step that was taken before the centre was killed is told to the traveller and to whoever is next, once (S87)', async () => {
  for (const { where, of, takes, stage, next } of STEPS) {
    const before = await orders.told();
    await orders.shown(of, order);
    stop.at(where);
    expect(fact(await takes(), 'Stage')).toBe(stage);
    await expect.poll(() => stop.isReached, { timeout: 20_000 }).toBe(true);
    await centre.stop('SIGKILL');

    stop.over();
    await centre.start();
    // What was on its way to a consumer comes again behind its pause.
    expect((await centre.run('clock', '--to', 'PT20M')).exit).toBe(0);
    const told = await orders.told();
    expect(told.slice(0, before.length), where).toEqual(before);
    expect(told.slice(before.length), where).toMatchObject([{ text: expect.stringContaining(order) }]);
    expect(told.at(-1)?.state).toMatch(/^(sent|resent)$/);
    expect(fact(await orders.rungFor(next, order), 'Stage'), where).toBe(stage);
    await orders.goHome(next);
    expect((await centre.run('clock', '--to', 'PT1H')).exit).toBe(0);
    expect(await orders.waitsFor(next), where).toEqual([]);
  }
}, 300_000);
