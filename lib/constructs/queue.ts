import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { failureQueue } from './failure-queue.ts';
import type { WaylineFunction } from './function.ts';

/** After so many tries a message goes to the failure queue. */
const TRIES = 5;

interface Props {
  readonly environment: Environment;
  /** `capability-what`: the queue is `wayline-ENV-NAME`. */
  readonly name: string;
  /** The only function that reads this queue. It answers `batchItemFailures`. */
  readonly consumer: WaylineFunction;
  /** Messages that the consumer gets at once, 10 at most. */
  readonly batch?: number;
  /** More at once: messages are gathered until there are so many, or for a second, for a consumer that has one thing to do for all of them. */
  readonly gathered?: number;
  /** Batches that are worked on at one time, 2 at least; as many as Lambda likes where nothing is said. */
  readonly atOnce?: number;
  /** What a caller notices when messages cannot be worked on, as an English sentence. */
  readonly callerImpact: string;
}

/** Our queue: one consumer, tried five times, then the failure queue and its alarm. Encrypted, and reached over TLS only. */
export class WaylineQueue extends Construct {
  readonly queue: Queue;
  readonly failed: Queue;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, name, consumer, batch = 10, gathered, atOnce, callerImpact } = props;
    this.failed = failureQueue(this, 'Failed', { environment, name, callerImpact, ofQueue: true });
    this.queue = new Queue(this, 'Queue', {
      queueName: `wayline-${environment.name}-${name}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // As Lambda asks for: a batch that is throttled comes back several times before it is tried anew.
      visibilityTimeout: Duration.seconds(6 * consumer.seconds),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: TRIES },
    });
    this.queue.grantConsumeMessages(consumer.lambda);
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: this.queue.queueArn,
      ...(gathered === undefined
        ? { batchSize: batch }
        : { batchSize: gathered, maxBatchingWindow: Duration.seconds(1) }),
      reportBatchItemFailures: true,
      ...(atOnce === undefined ? {} : { maxConcurrency: atOnce }),
    });
  }
}
