import type { Channel, Configuration } from './configuration.ts';
import type { RoutingStep } from './routing-criteria.ts';

/** Where a contact waits: in a queue, or in the queue of one agent. ARNs. */
export type Place = { readonly queue: string } | { readonly agent: string };

/** How far a contact has come. Accepted: the whispers play; the two are not joined yet. */
export type Stage =
  | { readonly is: 'waiting' }
  | { readonly is: 'offered'; readonly agent: string; readonly ringsUntil: Date }
  | { readonly is: 'accepted' | 'connected' | 'onHold'; readonly agent: string };

/** A contact from its queue to its end. */
export interface ExchangeContact {
  readonly id: string;
  readonly channel: Channel;
  readonly place: Place;
  /** 1 is served first; 5 is Connect's default. */
  readonly priority: number;
  /** Seconds by which it counts as older than it is. */
  readonly agedSeconds: number;
  readonly enqueuedAt: Date;
  readonly steps: readonly RoutingStep[];
  /** When its first step began. */
  readonly stepsFrom: Date;
  /** Its turn of arrival, which decides between contacts of the same age. */
  readonly turn: number;
  readonly stage: Stage;
}

/** A contact that is over for the agent but still takes up a slot until he clears it. */
export interface Uncleared {
  readonly contact: string;
  readonly channel: Channel;
  readonly because: 'afterContactWork' | 'declined';
  /** When after-contact work ends by itself. */
  readonly until?: Date;
}

/** What the exchange knows of an agent beyond the configuration. */
export interface ExchangeAgent {
  /** As the agent sees it: Available, Offline, Missed, Declined, or a custom one, which is not routable. */
  readonly status: string;
  readonly statusSince: Date;
  /** The status that follows when the last slot is clear. Until then nothing new is offered. */
  readonly nextStatus?: string;
  /** Since when he has been idle, and on which turn. */
  readonly idleSince: Date;
  readonly idleTurn: number;
  readonly uncleared: readonly Uncleared[];
}

/** Who waits where, and who is offered what. A value: every decision makes the next one. */
export interface Exchange {
  readonly configuration: Configuration;
  /** How many events have been taken. */
  readonly turn: number;
  readonly contacts: ReadonlyMap<string, ExchangeContact>;
  readonly agents: ReadonlyMap<string, ExchangeAgent>;
  /** When the last timer that was asked for lets waiting contacts be looked at again. */
  readonly looksAgainAt?: Date;
}

/** An exchange in which nothing is set up yet. */
export const emptyExchange: Exchange = {
  configuration: { queues: [], profiles: [], users: [] },
  turn: 0,
  contacts: new Map(),
  agents: new Map(),
};

/** The agent who has, or is offered, the contact. */
export const agentOf = (contact: ExchangeContact): string | undefined =>
  contact.stage.is === 'waiting' ? undefined : contact.stage.agent;

export const withContact = (state: Exchange, contact: ExchangeContact): Exchange => ({
  ...state,
  contacts: new Map(state.contacts).set(contact.id, contact),
});

export const withoutContact = (state: Exchange, id: string): Exchange => ({
  ...state,
  contacts: new Map([...state.contacts].filter(([each]) => each !== id)),
});

/** The exchange with an agent changed; one who is unknown stays so. */
export function withAgent(state: Exchange, arn: string, change: (agent: ExchangeAgent) => ExchangeAgent): Exchange {
  const agent = state.agents.get(arn);
  return agent ? { ...state, agents: new Map(state.agents).set(arn, change(agent)) } : state;
}
