import type { OrderCommand } from '../command.ts';
import type { Order } from '../order.ts';
import { writeAmount } from './amounts.ts';
import { type Outcome, refused } from './changes.ts';

type Selling = Extract<OrderCommand, { does: 'add item' | 'remove item' }>;

/** How many lines of one kind an order may have: it is read and written whole. */
export const LINES_MOST = 100;

export const otherCurrency = (order: Order, currency: string): string =>
  `This order is in ${order.currency}, not in ${currency}. An order has one currency.`;

/** What a traveller buys: added and taken away before signing, never after (S81). */
export function sold(order: Order, command: Selling): Outcome {
  if (command.does === 'remove item') {
    const gone = order.items.find(({ item }) => item === command.item);
    if (!gone) return refused('There is no such item in this order.');
    return { order: { ...order, items: order.items.filter((each) => each !== gone) }, says: `removed: ${gone.what}` };
  }
  const { does: _, currency, ...item } = command;
  if (currency !== order.currency) return refused(otherCurrency(order, currency));
  if (order.items.some((each) => each.item === item.item || isSame(each.what, item.what)))
    return refused(`${item.what} is in this order already. Remove it first, or write how many of it.`);
  if (order.items.length >= LINES_MOST) return refused(`An order has at most ${LINES_MOST} items.`);
  const price = writeAmount(item.price, currency);
  return {
    order: { ...order, items: [...order.items, item] },
    says: `added: ${item.quantity} x ${item.what} at ${price}`,
  };
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
