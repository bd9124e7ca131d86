import * as z from 'zod';
import { dateIn } from '../calendar/local-time.ts';
import { begunPlace } from '../platform/begun-page.ts';
import { dayAsked } from '../platform/day-asked.ts';
import { begunOrders } from './begun-orders.ts';
import { countsOf, instantsOf } from './count-orders.ts';
import type { Order } from './order.ts';
import { orderMeant } from './order-by-guide.ts';
import { orderWithHistory } from './orders-store.ts';
import { moneyOf } from './rules/money.ts';
import { nextStepOf } from './rules/next-step.ts';
import type { OrderDesk } from './take-step.ts';
import { counts, steps } from './words.en.ts';

const period = { from: dayAsked, to: dayAsked };

/** What a person of ours may ask of all orders; days are the agency's, both included. */
export const asked = z.discriminatedUnion(
  'does',
  [
    z.object({ does: z.literal('list'), ...period, place: begunPlace.optional() }),
    z.object({ does: z.literal('counts'), ...period }),
    z.object({ does: z.literal('show'), order: z.string() }),
  ],
  { error: 'Say what to do: list, counts or show.' },
);

/** Does what an operator asks of orders (S76, S80, S90). Nothing is written. */
export async function operate(desk: OrderDesk, wish: z.infer<typeof asked>) {
  if (wish.does === 'show') return shown(desk, wish.order);
  if (wish.to < wish.from) return { refused: counts.order };
  if (wish.does === 'counts') return { counts: await countsOf(desk, wish) };
  const { orders, next } = await begunOrders(desk.table, instantsOf(desk, wish), wish.place);
  return { orders: orders.map(rowOf), ...(next ? { next } : {}) };
}

const rowOf = (order: Order) => {
  const { receivable, received, refunded, cost, profit } = moneyOf(order);
  return {
    order: order.order,
    stage: order.stage,
    creator: order.creator.name,
    assigner: 'assigner' in order ? order.assigner.name : null,
    owner: 'owner' in order ? order.owner.name : null,
    currency: order.currency,
    ...{ receivable, received, refunded, cost, profit },
  };
};

async function shown(desk: OrderDesk, number: string) {
  const meant = orderMeant(number);
  const found = meant === undefined ? undefined : await orderWithHistory(desk.table, meant);
  if (!found) return { refused: steps.noSuchOrder(number) };
  const { order, history } = found;
  const next = nextStepOf(order, dateIn(desk.zone, new Date(order.since)), desk.holidays);
  return { ...order, money: moneyOf(order), next: next ?? null, history };
}
