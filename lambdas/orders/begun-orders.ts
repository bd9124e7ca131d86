import { type BegunPlace, begunPage } from '../platform/begun-page.ts';
import { begunPartition } from '../platform/table.ts';
import type { Table } from '../travellers/profile-store.ts';
import { type Order, order } from './order.ts';

/** A page of the orders that were begun from one instant to before another, the first first, and where the next page begins. */
export async function begunOrders(
  table: Table,
  period: { readonly from: string; readonly to: string },
  place?: BegunPlace,
): Promise<{ readonly orders: readonly Order[]; readonly next?: BegunPlace }> {
  const { items, next } = await begunPage(table, begunPartition, period, place);
  const orders = items.map((item) => order.parse(item)).filter(({ createdAt }) => createdAt < period.to);
  return next ? { orders, next } : { orders };
}
