import { ok, deepStrictEqual as same } from 'node:assert/strict';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OrderCommand } from '../../lambdas/orders/command.ts';
import { type Order, STAGES, type Stage, order as schema } from '../../lambdas/orders/order.ts';
import type { OrderActor } from '../../lambdas/orders/rules/authority.ts';
import { moneyOf } from '../../lambdas/orders/rules/money.ts';
import { does, opened } from './a-chain.ts';
import { anyStory, stepOf } from './any-command.ts';

const RUNS = 10_000;

/** A step that was taken; refused ones leave the order as it was. Asserts of Node: Vitest's would take most of the time. */
interface Step {
  readonly before: Order;
  readonly after: Order;
  readonly command: OrderCommand;
  readonly actor: OrderActor;
  readonly says: string;
  /** The old values of edited fields, as the history keeps them. */
  readonly was: { readonly [field: string]: string };
}

function lived(story: readonly number[]): { readonly steps: readonly Step[]; readonly last: Order } {
  const steps: Step[] = [];
  let order = opened();
  for (const told of story) {
    const [command, actor] = stepOf(told, order);
    const outcome = does(order, command, actor);
    if ('refused' in outcome) continue;
    steps.push({ before: order, after: outcome.order, command, actor, says: outcome.says, was: outcome.before ?? {} });
    order = outcome.order;
  }
  return { steps, last: order };
}

const LEADS_TO: { readonly [S in Stage]: readonly Stage[] } = {
  consulted: ['consulted', 'assigned'],
  assigned: ['assigned', 'won', 'void'],
  won: ['won', 'void', 'signed'],
  void: ['void'],
  signed: ['signed', 'closed'],
  closed: ['closed'],
};

const MOVED = ['receipts', 'refunds', 'reductions'] as const;
const paidOut = (order: Order) => order.expenses.filter((expense) => expense.paidOut).length;
const assignerOf = (order: Order) => ('assigner' in order ? order.assigner : undefined);

function holds({ before, after, command, actor, says, was }: Step): void {
  ok(LEADS_TO[before.stage].includes(after.stage), `no step out of order: ${before.stage}, ${after.stage}`);
  same(after.creator, before.creator, 'the creator never changes (S74, S76)');
  same(after.version, before.version + 1);
  ok(says.length > 0);
  if (!['consulted', 'assigned', 'won'].includes(before.stage))
    same(after.items, before.items, 'items are frozen behind signing (S81)');
  const isApproved = 'approval' in before && before.approval.is === 'approved';
  for (const kind of MOVED)
    ok(after[kind].length === before[kind].length || isApproved, `no ${kind} before approval (S79)`);
  ok(paidOut(after) === paidOut(before) || isApproved, 'nothing is paid out before approval (S79)');
  if (before.stage === 'void' || before.stage === 'closed')
    same(
      { ...after, fields: 0, version: 0 },
      { ...before, fields: 0, version: 0 },
      'what is over changes in fields only',
    );
  same(was, replaced(before, after), 'the history has what was there (reading 4)');
  if (command.does === 'assign') same(assignerOf(after)?.agent, actor.agent, 'who assigns is the assigner (S74)');
  else if (command.does === 'hand to front desk' && before.stage === 'assigned')
    same(assignerOf(after), before.owner, 'behind the 2nd assignment the planner is the assigner (S76)');
  else same(assignerOf(after), assignerOf(before));
}

/** The values that fields had which are others now. */
function replaced(before: Order, after: Order): { readonly [field: string]: string } {
  const now: { readonly [field: string]: unknown } = after.fields;
  const changed = Object.entries(before.fields).filter(([field, value]) => now[field] !== value);
  return Object.fromEntries(changed.map(([field, value]) => [field, String(value)]));
}

function addsUp(order: Order): void {
  const of = (lines: readonly { readonly amount: number }[]) => lines.reduce((sum, { amount }) => sum + amount, 0);
  const price = order.items.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
  const receivable = price - of(order.reductions);
  const [received, refunded, cost] = [of(order.receipts), of(order.refunds), of(order.expenses)];
  const outstanding = receivable - received;
  same(moneyOf(order), { receivable, received, refunded, cost, profit: received - refunded - cost, outstanding });
  ok(!['signed', 'closed'].includes(order.stage) || outstanding >= 0, 'nobody pays more than is owed');
  ok(refunded <= received, 'nothing is given back that was not received');
  if (order.stage !== 'closed') return;
  same([outstanding, order.approval.is], [0, 'approved'], 'closed when paid and approved (S84)');
  ok(order.returned && order.followedUp, 'closed when back and asked (S84)');
}

it(`keeps every rule of the chain in ${RUNS} stories by any actors, and reaches every stage`, () => {
  const ends: { [stage: string]: number } = {};
  fc.assert(
    fc.property(anyStory, (story) => {
      const { steps, last } = lived(story);
      for (const step of steps) holds(step);
      addsUp(last);
      same(schema.parse(last), last, 'an order that the table can keep');
      same(steps.length, last.version - 1, 'a line of history for each step');
      ends[last.stage] = (ends[last.stage] ?? 0) + 1;
    }),
    { numRuns: RUNS },
  );
  const share = (stage: string) => ((ends[stage] ?? 0) / RUNS) * 100;
  const distribution = STAGES.map((stage) => `${stage} ${share(stage).toFixed(1)} %`).join(', ');
  process.stdout.write(`Where ${RUNS} stories of an order end: ${distribution}\n`);
  for (const stage of STAGES) expect(share(stage), stage).toBeGreaterThan(0);
  expect(share('closed')).toBeGreaterThanOrEqual(5);
});
