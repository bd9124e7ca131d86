import { Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { WaylineFunction } from './function.ts';
import type { WaylineQueue } from './queue.ts';
import { readStream } from './read-stream.ts';

const CALLER_IMPACT =
  'What happened is told late or not at all: messages, timelines and statistics do not know of it until it is sent again.';

/** Who wants to hear what: `booking.imported`, or `booking.*` for all of a kind; where `having` names a fact, only what has it. */
export interface Consumer {
  readonly queue: WaylineQueue;
  readonly what: readonly string[];
  readonly having?: string;
}

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly consumers: readonly Consumer[];
}

/** The one reader of the table's stream: tells "what happened" to a queue of each consumer, at least once (docs/decisions/0009-relay.md). */
export class StreamRelay extends Construct {
  constructor(scope: Construct, id: string, { environment, table, consumers }: Props) {
    super(scope, id);
    const relay = new WaylineFunction(this, 'OnChange', {
      environment,
      entry: 'relay/on-change',
      seconds: 30,
      callerImpact: CALLER_IMPACT,
      variables: {
        SUBSCRIPTIONS: Stack.of(this).toJsonString(
          consumers.map(({ queue, what, having }) => ({
            queue: queue.queue.queueUrl,
            what,
            ...(having === undefined ? {} : { having }),
          })),
        ),
      },
    });
    for (const { queue } of consumers) queue.queue.grant(relay.lambda, 'sqs:SendMessage');
    this.reads(relay, table, environment);
  }

  private reads(relay: WaylineFunction, table: Table, environment: Environment): void {
    table.grantStream(
      relay.lambda,
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    );
    table.encryptionKey?.grant(relay.lambda, 'kms:Decrypt');
    readStream(this, {
      environment,
      streamArn: table.tableStreamArn as string,
      reader: relay,
      name: 'relay',
      batchSize: 100,
      retryAttempts: 25,
      maxRecordAge: Duration.hours(6),
      lag: Duration.minutes(5),
      callerImpact: CALLER_IMPACT,
      // Most writes are no happening; those do not wake the function.
      filters: [
        FilterCriteria.filter({ dynamodb: { NewImage: { happened: { M: { what: { S: FilterRule.exists() } } } } } }),
      ],
    });
  }
}
