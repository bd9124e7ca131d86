import type { Exchange } from '../connect/exchange/exchange.ts';
import { line } from '../connect/exchange/line.ts';
import { queueFacts } from '../connect/exchange/queue-facts.ts';

/** A queue as the board shows it. */
export interface QueueShown {
  readonly name: string;
  readonly waiting: number;
  /** When the one who has waited longest came, ISO 8601; null while nobody waits. */
  readonly oldestAt: string | null;
  readonly available: number;
  readonly staffed: number;
  readonly online: number;
  /** Who waits, first served first. */
  readonly contacts: readonly { readonly contact: string; readonly channel: string; readonly at: string }[];
}

/** Every queue, in the order in which they are set up. */
export const queueBoard = (state: Exchange, now: Date): readonly QueueShown[] =>
  state.configuration.queues.flatMap(({ arn }) => {
    const facts = queueFacts(state, arn, now);
    if (!facts) return [];
    const { name, waiting, available, staffed, online } = facts;
    const contacts = line(state, { queue: arn }).map(({ id, channel, enqueuedAt }) => ({
      contact: id,
      channel,
      at: enqueuedAt.toISOString(),
    }));
    const oldestAt = contacts.map(({ at }) => at).sort()[0] ?? null;
    return [{ name, waiting, oldestAt, available, staffed, online, contacts }];
  });
