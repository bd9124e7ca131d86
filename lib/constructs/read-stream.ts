import type { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, type EventSourceMappingOptions, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { failureQueue } from './failure-queue.ts';
import type { WaylineFunction } from './function.ts';
import { lagAlarm } from './lag-alarm.ts';

interface Read extends Pick<EventSourceMappingOptions, 'batchSize' | 'retryAttempts' | 'maxRecordAge' | 'filters'> {
  readonly environment: Environment;
  readonly streamArn: string;
  /** Answers `batchItemFailures`. */
  readonly reader: WaylineFunction;
  /** Of the failure queue. */
  readonly name: string;
  /** How far behind the reader may be before an alarm rings. */
  readonly lag: Duration;
  readonly callerImpact: string;
}

/** Reads a stream from its beginning: splits a bad batch, tries for a bounded time, names what it gave up in a failure queue, and rings when it is late. */
export function readStream(scope: Construct, read: Read): void {
  const { environment, streamArn, reader, name, lag, callerImpact, ...bounds } = read;
  const failed = failureQueue(scope, 'Failed', { environment, name, callerImpact });
  new EventSourceMapping(scope, 'Mapping', {
    target: reader.lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(failed),
    ...bounds,
  });
  lagAlarm(scope, 'Late', reader.lambda, lag, callerImpact);
}
