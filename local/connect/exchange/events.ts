import type { Channel, Configuration } from './configuration.ts';
import type { Place } from './exchange.ts';
import type { RoutingStep } from './routing-criteria.ts';

/** Who ended a contact. */
export type EndedBy = 'agent' | 'customer' | 'flow';

/** A contact as a flow hands it over. */
export interface Enqueued {
  readonly event: 'enqueued';
  readonly contact: string;
  readonly channel: Channel;
  readonly place: Place;
  readonly priority: number;
  readonly agedSeconds: number;
  readonly enqueuedAt: Date;
  /** Empty where everybody counts. They begin now; in an agent's queue they have no effect. */
  readonly steps: readonly RoutingStep[];
}

/** What happens to the exchange. One that comes too late to mean anything changes nothing. */
export type ExchangeEvent =
  | { readonly event: 'configured'; readonly configuration: Configuration }
  /** Signing in is setting a status. While the agent has contacts, it becomes his next status. */
  | { readonly event: 'statusSet'; readonly agent: string; readonly status: string }
  /** A contact that waits already moves to the new place. */
  | Enqueued
  /** A flow takes a waiting contact out of its queue. */
  | { readonly event: 'dequeued'; readonly contact: string }
  | { readonly event: 'accepted'; readonly contact: string; readonly agent: string }
  | { readonly event: 'declined'; readonly contact: string; readonly agent: string }
  /** An agent calls out: the contact is theirs from the first ring. */
  | { readonly event: 'placed'; readonly contact: string; readonly agent: string; readonly queue: string }
  /** The whispers have played. */
  | { readonly event: 'joined'; readonly contact: string }
  | { readonly event: 'held'; readonly contact: string }
  | { readonly event: 'resumed'; readonly contact: string }
  /** Hung up, abandoned or completed, wherever the contact was. */
  | { readonly event: 'ended'; readonly contact: string; readonly by: EndedBy }
  /** The agent ends after-contact work, or closes a contact that he declined. */
  | { readonly event: 'cleared'; readonly contact: string; readonly agent: string }
  | { readonly event: 'timerFired'; readonly id: string };

export type EventOf<Name extends ExchangeEvent['event']> = Extract<ExchangeEvent, { event: Name }>;
