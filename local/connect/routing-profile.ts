import type { Concurrency, RoutingProfile } from './exchange/configuration.ts';

/** A routing profile as its resource holds it. */
interface Properties {
  readonly MediaConcurrencies?: readonly {
    readonly Channel: Concurrency['channel'];
    readonly Concurrency: number;
    readonly CrossChannelBehavior?: { readonly BehaviorType: NonNullable<Concurrency['crossChannel']> };
  }[];
  readonly QueueConfigs?: readonly {
    readonly QueueReference: { readonly QueueArn: string; readonly Channel: Concurrency['channel'] };
    readonly Priority: number;
    readonly Delay: number;
  }[];
  readonly DefaultOutboundQueueArn?: string;
}

/** Reads the properties of a resource into the profile that the exchange matches by. */
export function routingProfileOf(arn: string, properties: { readonly [property: string]: unknown }): RoutingProfile {
  const { MediaConcurrencies = [], QueueConfigs = [], DefaultOutboundQueueArn } = properties as Properties;
  return {
    arn,
    concurrency: MediaConcurrencies.map(({ Channel, Concurrency, CrossChannelBehavior }) => ({
      channel: Channel,
      contacts: Concurrency,
      ...(CrossChannelBehavior ? { crossChannel: CrossChannelBehavior.BehaviorType } : {}),
    })),
    queues: QueueConfigs.map(({ QueueReference, Priority, Delay }) => ({
      queue: QueueReference.QueueArn,
      channel: QueueReference.Channel,
      priority: Priority,
      delaySeconds: Delay,
    })),
    ...(DefaultOutboundQueueArn === undefined ? {} : { outboundQueue: DefaultOutboundQueueArn }),
  };
}
