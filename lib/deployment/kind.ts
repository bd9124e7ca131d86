import type { Price } from './prices.ts';

/** What people call the resources of one type, and what they cost while nobody calls. */
export interface Kind {
  readonly one: string;
  readonly many: string;
  /** What is paid for each, by name; or why nothing is paid. */
  readonly cost: Price | 'claimed number' | 'web ACL' | 'shards' | 'polling' | { readonly free: string };
}

/** A row of the tables of kinds. */
export const kind = (one: string, many: string, cost: Kind['cost']): Kind => ({ one, many, cost });

/** Free because it is only a setting. */
export const SETTING = { free: 'a setting' };
/** Free while nobody calls. */
export const BY_USE = { free: 'paid by use only' };
