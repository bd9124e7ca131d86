import type { OrderCommand } from '../../lambdas/orders/command.ts';
import type { Order, Stage } from '../../lambdas/orders/order.ts';
import type { OrderActor } from '../../lambdas/orders/rules/authority.ts';
import type { Outcome } from '../../lambdas/orders/rules/changes.ts';
import { decideOrder } from '../../lambdas/orders/rules/decide.ts';
import { openedOrder } from '../../lambdas/orders/rules/opening.ts';

export const NOW = new Date('2026-12-04T12:00:00Z');
export const TODAY = '2026-12-04';

const one = (name: string, role: OrderActor['role']): OrderActor => ({ agent: `arn:${name}`, name, role });
export const RUTA = one('Rūta', 'seat');
export const LEAD = one('Vida', 'teamLead');
export const PLANNER = one('Mantas', 'planner');
export const OTHER_PLANNER = one('Jurga', 'planner');
export const DESK = one('Lina', 'frontDesk');
export const FINANCE = one('Darius', 'finance');
export const BOSS = one('Asta', 'management');
export const ALL = [RUTA, LEAD, PLANNER, OTHER_PLANNER, DESK, FINANCE, BOSS];

export const item = (n = 1, price = 10_000): OrderCommand => ({
  does: 'add item',
  ...{ item: `item ${n}`, what: `hotel ${n}`, quantity: 1, price, currency: 'EUR' },
});
export const receive = (amount: number, line = 'r1'): OrderCommand => ({
  does: 'receive',
  ...{ line, amount, currency: 'EUR', why: 'card', on: TODAY },
});

export const opened = (): Order =>
  orderIn(
    openedOrder(
      '1234566',
      { traveller: 't', currency: 'EUR', fields: { asked: 'the sea' } },
      RUTA,
      { today: TODAY },
      NOW,
    ),
  );

/** The order of an outcome that is no refusal. */
export function orderIn(outcome: Outcome): Order {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.order;
}

type Step = readonly [OrderCommand, OrderActor];

export const does = (order: Order, command: OrderCommand, actor: OrderActor, today = TODAY) =>
  decideOrder(order, command, actor, { today }, NOW);

export const stepped = (order: Order, ...steps: readonly Step[]): Order =>
  steps.reduce((before, [command, actor]) => orderIn(does(before, command, actor)), order);

const TO_WON: readonly Step[] = [
  [{ does: 'assign', planner: { agent: PLANNER.agent, name: PLANNER.name } }, LEAD],
  [item(), PLANNER],
  [{ does: 'hand to front desk', frontDesk: { agent: DESK.agent, name: DESK.name } }, PLANNER],
];
const TO_CLOSED: readonly Step[] = [
  [{ does: 'approve' }, FINANCE],
  [receive(10_000), FINANCE],
  [{ does: 'returned', on: TODAY }, RUTA],
  [{ does: 'close', summary: 'all well' }, RUTA],
];

/** An order as it is at each stage, the shortest way, made anew each time; `approved` is signed and let through. */
export const AT: { readonly [S in Stage | 'approved']: Order } = {
  get consulted() {
    return opened();
  },
  get assigned() {
    return stepped(opened(), ...TO_WON.slice(0, 2));
  },
  get won() {
    return stepped(opened(), ...TO_WON);
  },
  get void() {
    return stepped(opened(), ...TO_WON.slice(0, 1), [{ does: 'void', why: 'too dear' }, PLANNER]);
  },
  get signed() {
    return stepped(opened(), ...TO_WON, [{ does: 'sign' }, DESK]);
  },
  get approved() {
    return stepped(AT.signed, [{ does: 'approve' }, FINANCE]);
  },
  get closed() {
    return stepped(AT.signed, ...TO_CLOSED);
  },
};
