import type { ExchangeEffect } from './effects.ts';
import type { Exchange } from './exchange.ts';

/** What an event makes of the exchange, and what is to be done outside, in this order. */
export interface Decision {
  readonly state: Exchange;
  readonly effects: readonly ExchangeEffect[];
}
