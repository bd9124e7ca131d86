import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';

const template = z.looseObject({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
});

/** A queue that hears what is published to a topic; `raw` as it is, else in the envelope of SNS. ARNs. */
export interface Subscription {
  readonly topic: string;
  readonly queue: string;
  readonly raw: boolean;
}

/**
 * The subscriptions of the assembly by which queues hear of topics. Those by e-mail reach nobody on this machine.
 * @throws an Error that names a subscription of another kind.
 */
export const subscriptionsOf = (
  assembly: Assembly,
  resolve: Resolve,
  isQueue: (arn: string) => boolean,
): readonly Subscription[] =>
  assembly.resources
    .filter(({ type }) => type === 'AWS::SNS::Subscription')
    .flatMap((resource) => {
      const name = `${resource.stack}/${resource.id}`;
      const { Protocol, TopicArn, Endpoint, RawMessageDelivery } = readTemplate(template, resolve(resource), name);
      if (Protocol === 'email') return [];
      if (Protocol !== 'sqs' || !isQueue(Endpoint))
        throw new Error(`${name}: the local centre can tell its queues of a topic only, not ${Protocol} ${Endpoint}.`);
      return [{ topic: TopicArn, queue: Endpoint, raw: RawMessageDelivery }];
    });

/** What a topic tells a queue of a message: the message, or SNS's envelope with the message in it. */
export const delivered = ({ topic, raw }: Subscription, Message: string, MessageId: string, at: Date): string =>
  raw
    ? Message
    : JSON.stringify({ Type: 'Notification', MessageId, TopicArn: topic, Message, Timestamp: at.toISOString() });
