import type { Order } from '../order.ts';

/** What an order comes to, in minor units of its currency; always derived from its lines, never kept (S80, S85). */
export interface Money {
  /** The price of all items, without what was let off. */
  readonly receivable: number;
  readonly received: number;
  readonly refunded: number;
  /** Every expense that was recorded, paid out or not. */
  readonly cost: number;
  /** What was received and not given back, without the cost. */
  readonly profit: number;
  /** What is still to be paid. */
  readonly outstanding: number;
}

type Lines = Pick<Order, 'items' | 'receipts' | 'refunds' | 'reductions' | 'expenses'>;

const sum = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((total, { amount }) => total + amount, 0);

export function moneyOf({ items, receipts, refunds, reductions, expenses }: Lines): Money {
  const priced = items.reduce((total, { quantity, price }) => total + quantity * price, 0);
  const [receivable, received] = [priced - sum(reductions), sum(receipts)];
  const [refunded, cost] = [sum(refunds), sum(expenses)];
  return {
    receivable,
    received,
    refunded,
    cost,
    profit: received - refunded - cost,
    outstanding: receivable - received,
  };
}

/** Whether the traveller owes nothing any more. */
export const isPaid = (order: Lines): boolean => moneyOf(order).outstanding <= 0;
