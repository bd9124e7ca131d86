import type { Environment } from '../environments/environment.ts';
import { A_MINUTE, OURS_PER_1000_CALLS } from './prices.ts';

/** What calls cost on top: 1,000 of them, three minutes each with three questions. US dollars. */
export interface UsageCost {
  readonly service: number;
  /** The carrier's part; missing where the number is not of the US, for whose numbers alone we hold a price. */
  readonly carrier?: number;
  /** Functions, reads and writes. */
  readonly ours: number;
}

const MINUTES = 3 * 1000;

/** The price of 1,000 calls to the environment's main number. */
export function usageCost({ mainNumber }: Environment): UsageCost {
  const service = MINUTES * A_MINUTE.service;
  const known = 'country' in mainNumber && mainNumber.country === 'US';
  const carrier = known ? { carrier: MINUTES * A_MINUTE[mainNumber.type] } : {};
  return { service, ...carrier, ours: OURS_PER_1000_CALLS };
}
