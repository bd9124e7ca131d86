import { dayAfter } from '../calendar/local-time.ts';
import { instantOf } from '../calendar/zones.ts';
import type { BegunPlace } from '../platform/begun-page.ts';
import { begunOrders } from './begun-orders.ts';
import { type Counted, counted } from './rules/counts.ts';
import type { OrderDesk } from './take-step.ts';

/** Days of the agency (YYYY-MM-DD), both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The instants from the first to before the last moment of a period. */
export function instantsOf({ zone }: Pick<OrderDesk, 'zone'>, { from, to }: Period): Period {
  const midnight = (date: string) => new Date(instantOf(`${date}T00:00`, zone)).toISOString();
  return { from: midnight(from), to: midnight(dayAfter(to)) };
}

/**
 * The counts of everybody who has a part in the orders that were begun in a period, by name (S76); nothing where these are more than
 * `pages` pages of a hundred orders.
 */
export async function countsOf(
  desk: OrderDesk,
  period: Period,
  pages = Number.POSITIVE_INFINITY,
): Promise<readonly Counted[] | undefined> {
  let counts = new Map<string, Counted>();
  let from: BegunPlace | undefined;
  for (let page = 0; page === 0 || from; page += 1) {
    if (page >= pages) return undefined;
    const { orders, next } = await begunOrders(desk.table, instantsOf(desk, period), from);
    counts = counted(orders, counts);
    from = next;
  }
  return [...counts.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
