import * as fc from 'fast-check';
import type { OrderCommand } from '../../lambdas/orders/command.ts';
import type { Order } from '../../lambdas/orders/order.ts';
import type { OrderActor } from '../../lambdas/orders/rules/authority.ts';
import { moneyOf } from '../../lambdas/orders/rules/money.ts';
import { ALL, BOSS, DESK, FINANCE, LEAD, OTHER_PLANNER, PLANNER, RUTA, receive, TODAY } from './a-chain.ts';

const named = ({ agent, name }: OrderActor) => ({ agent, name });
const LINES = ['a', 'b'] as const;
const money = (line: string, amount: number, currency = 'EUR') => ({ line, amount, currency, why: 'why' });

/** Steps of every kind, good and bad: other currencies, days to come, amounts over what is owed, lines twice. */
const STEPS: readonly OrderCommand[] = [
  { does: 'assign', planner: named(PLANNER) },
  { does: 'assign', planner: named(OTHER_PLANNER) },
  { does: 'follow up', says: 'called' },
  { does: 'ask to assign' },
  { does: 'hand to front desk', frontDesk: named(DESK) },
  { does: 'void', why: 'too dear' },
  ...LINES.flatMap((line): OrderCommand[] => [
    { does: 'add item', item: line, what: line, quantity: 2, price: 5000, currency: 'EUR' },
    { does: 'remove item', item: line },
    { does: 'receive', ...money(line, 2500), on: TODAY },
    { does: 'receive', ...money(line, 30_000), on: TODAY },
    { does: 'refund', ...money(line, 2500), on: TODAY },
    { does: 'refund', ...money(line, 1), on: '2026-12-05' },
    { does: 'reduce', ...money(line, 1000) },
    { does: 'record expense', ...money(line, 4000), supplier: 'Neringa' },
    { does: 'remove expense', line },
    { does: 'pay out', line },
  ]),
  { does: 'add item', item: 'c', what: 'c', quantity: 1, price: 1, currency: 'USD' },
  { does: 'receive', ...money('c', 1, 'USD'), on: TODAY },
  { does: 'sign' },
  { does: 'approve' },
  { does: 'send back', why: 'no address' },
  { does: 'submit again' },
  { does: 'returned', on: TODAY },
  { does: 'returned', on: '2026-12-01' },
  { does: 'returned', on: '2026-12-05' },
  { does: 'ask how it was', says: 'well', score: 5 },
  { does: 'close' },
  { does: 'close', summary: 'all well' },
  { does: 'edit', fields: { where: 'Nida' } },
  { does: 'edit', fields: { where: '', people: '2' } },
];

export type Taken = readonly [OrderCommand, OrderActor];

/** What would take the order on, by whose turn it is. */
function onwards(order: Order): Taken {
  switch (order.stage) {
    case 'consulted':
      return [{ does: 'assign', planner: named(PLANNER) }, LEAD];
    case 'assigned':
      return order.items.length === 0
        ? [{ does: 'add item', item: 'z', what: 'z', quantity: 1, price: 10_000, currency: 'EUR' }, BOSS]
        : [{ does: 'hand to front desk', frontDesk: named(DESK) }, BOSS];
    case 'won':
      return [{ does: 'sign' }, DESK];
    case 'signed':
      if (order.approval.is !== 'approved')
        return order.approval.is === 'waiting' ? [{ does: 'approve' }, FINANCE] : [{ does: 'submit again' }, DESK];
      if (moneyOf(order).outstanding > 0) return [receive(moneyOf(order).outstanding, `all ${order.version}`), FINANCE];
      return order.returned ? [{ does: 'close', summary: 'all well' }, RUTA] : [{ does: 'returned', on: TODAY }, RUTA];
    default:
      return [{ does: 'edit', fields: { notes: String(order.version) } }, FINANCE];
  }
}

const KINDS = STEPS.length * ALL.length;

/** What happens to an order, as numbers: any step by anybody, or, as often, what takes it on. */
export const anyStory = fc.array(fc.nat(2 * KINDS), { minLength: 1, maxLength: 40, size: 'max' });

/** The step that a number of a story stands for. */
export function stepOf(told: number, order: Order): Taken {
  const [command, actor] = [STEPS[told % STEPS.length], ALL[Math.floor(told / STEPS.length)]];
  return command && actor ? [command, actor] : onwards(order);
}
