import type { EndedBy } from './events.ts';

/** What a decision wants done, or known, outside. */
export type ExchangeEffect =
  /** Rings; with auto-accept an `accepted` follows at once. */
  | { readonly effect: 'offer'; readonly contact: string; readonly agent: string; readonly ringsUntil: Date }
  /** Stops ringing: the contact has gone. */
  | { readonly effect: 'offerWithdrawn'; readonly contact: string; readonly agent: string }
  /** The whispers begin. `joined` is expected when they have played. */
  | { readonly effect: 'accepted'; readonly contact: string; readonly agent: string }
  | { readonly effect: 'connected'; readonly contact: string; readonly agent: string }
  | {
      readonly effect: 'missed';
      readonly contact: string;
      readonly agent: string;
      readonly how: 'rangOut' | 'declined';
    }
  /** Waits again, with the priority and the age that it had. */
  | { readonly effect: 'requeued'; readonly contact: string }
  /** With the agent who had it; only after `connected` does after-contact work follow. */
  | { readonly effect: 'ended'; readonly contact: string; readonly by: EndedBy; readonly agent?: string }
  /** After-contact work is over, or a declined contact is closed. */
  | { readonly effect: 'cleared'; readonly contact: string; readonly agent: string }
  | { readonly effect: 'statusChanged'; readonly agent: string; readonly from: string; readonly to: string }
  /** Send `timerFired` with this id then. The same id again replaces the earlier; one that fires too often does no harm. */
  | { readonly effect: 'timer'; readonly id: string; readonly at: Date };
