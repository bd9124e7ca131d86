import type { Order } from '../order.ts';
import type { Refused } from './authority.ts';

/** What only the world outside can say: the day in the agency's zone (YYYY-MM-DD), and since when the account is frozen. */
export interface OrderKnown {
  readonly today: string;
  readonly frozenSince?: string | undefined;
}

/** An order after a step, and what its history says of it. */
export interface Stepped {
  readonly order: Order;
  /** In a few words, such as `received 100.00 EUR by card`. */
  readonly says: string;
  /** The value of each edited field before; missing where there was none (reading 4). */
  readonly before?: { readonly [field: string]: string };
}

export type Outcome = Stepped | Refused;

export const refused = (sentence: string): Refused => ({ refused: sentence });
