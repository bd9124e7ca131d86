import type { Callback } from '../callback.ts';
import { CALLS_AT_MOST } from '../contract.ts';

/** What is known of a contact that is over, as far as callbacks go. */
export interface Over {
  readonly contact: string;
  /** Whether the customer picked up. */
  readonly answered: boolean;
  /** Whether an agent had it. */
  readonly withAgent: boolean;
  /** Whether it was stopped: by us, or by somebody of ours at the console. */
  readonly stopped: boolean;
}

/**
 * What becomes of a callback when one of its contacts is over: `done` when they picked up; `again` when they did not and Connect or we
 * call once more; `missed` when that was the last time; `lost` when their phone never rang, because the contact ended in the queue;
 * `cancelled` when somebody stopped it. Nothing where it was over before, or this contact was counted before.
 */
export function heard(
  kept: Pick<Callback, 'state' | 'kind' | 'calls' | 'over'>,
  over: Over,
): 'done' | 'again' | 'missed' | 'lost' | 'cancelled' | undefined {
  if (kept.state !== 'open' && kept.state !== 'claimed') return undefined;
  if (over.answered) return 'done';
  if (kept.over.includes(over.contact)) return undefined;
  if (over.stopped) return 'cancelled';
  // In line, an agent comes first and then the phone rings; at a chosen time the phone rings first.
  if (kept.kind === 'queued' && !over.withAgent) return 'lost';
  return kept.calls + 1 >= CALLS_AT_MOST ? 'missed' : 'again';
}
