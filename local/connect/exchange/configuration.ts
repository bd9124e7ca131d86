export type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';

interface Queue {
  readonly arn: string;
  readonly name: string;
  /** How many may be in it before it is full; unlimited where it is not given. */
  readonly maxContacts?: number;
}

/** How many contacts of a channel an agent may have at once, and what else he may be offered while he has one. */
export interface Concurrency {
  readonly channel: Channel;
  readonly contacts: number;
  /** Where it is not given, an agent with a contact of this channel is offered this channel only. */
  readonly crossChannel?: 'ROUTE_CURRENT_CHANNEL_ONLY' | 'ROUTE_ANY_CHANNEL';
}

export interface ProfileQueue {
  readonly queue: string;
  readonly channel: Channel;
  /** 1 is served first. */
  readonly priority: number;
  /** Seconds that a contact must have been in the queue before these agents are offered it. */
  readonly delaySeconds: number;
}

export interface RoutingProfile {
  readonly arn: string;
  readonly concurrency: readonly Concurrency[];
  readonly queues: readonly ProfileQueue[];
  /** ARN of the queue that calls out count for, and whose quick connects are shown where a contact is in no queue. */
  readonly outboundQueue?: string;
}

interface Proficiency {
  readonly name: string;
  readonly value: string;
  /** 1 to 5. */
  readonly level: number;
}

export interface User {
  readonly arn: string;
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
  /** ARN of the routing profile. */
  readonly routingProfile: string;
  readonly proficiencies: readonly Proficiency[];
  /** 0: until the agent ends it. */
  readonly afterContactWorkSeconds: number;
  readonly autoAccept?: boolean;
}

/** What an administrator has set up: who may serve what. */
export interface Configuration {
  readonly queues: readonly Queue[];
  readonly profiles: readonly RoutingProfile[];
  /** Their order decides between agents who are otherwise alike. */
  readonly users: readonly User[];
}

export const profileOf = (configuration: Configuration, user: User): RoutingProfile | undefined =>
  configuration.profiles.find(({ arn }) => arn === user.routingProfile);
