import type { Effect } from './block.ts';
import type { Values } from './contact.ts';

/** Effects that reach beyond the contact itself. */
export type Outwards =
  | Extract<Effect, { effect: 'queue' | 'callback' | 'task' | 'dial' | 'hold' }>
  | { readonly effect: 'related'; readonly values: Values };
