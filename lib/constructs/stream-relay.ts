import { Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { failureQueue } from './failure-queue.ts';
import { WaylineFunction } from './function.ts';
import { lagAlarm } from './lag-alarm.ts';
import type { WaylineQueue } from './queue.ts';

const CALLER_IMPACT =
  'What happened is told late or not at all: messages, timelines and statistics do not know of it until it is sent again.';

/** Who wants to hear what: `booking.imported`, or `booking.*` for all of a kind. */
export interface Consumer {
  readonly queue: WaylineQueue;
  readonly what: readonly string[];
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
          consumers.map(({ queue, what }) => ({ queue: queue.queue.queueUrl, what })),
        ),
      },
    });
    for (const { queue } of consumers) queue.queue.grant(relay.lambda, 'sqs:SendMessage');
    this.reads(relay, table, environment);
    lagAlarm(this, 'Late', relay.lambda, Duration.minutes(5), CALLER_IMPACT);
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
    const failed = failureQueue(this, 'Failed', { environment, name: 'relay', callerImpact: CALLER_IMPACT });
    new EventSourceMapping(this, 'Mapping', {
      target: relay.lambda,
      eventSourceArn: table.tableStreamArn as string,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 25,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(failed),
      // Most writes are no happening; those do not wake the function.
      filters: [
        FilterCriteria.filter({ dynamodb: { NewImage: { happened: { M: { what: { S: FilterRule.exists() } } } } } }),
      ],
    });
  }
}
