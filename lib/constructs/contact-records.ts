import { Duration } from 'aws-cdk-lib';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { failureQueue } from './failure-queue.ts';
import type { WaylineFunction } from './function.ts';
import { lagAlarm } from './lag-alarm.ts';

interface Props {
  readonly environment: Environment;
  readonly stream: IStream;
  /** Answers `batchItemFailures`. */
  readonly consumer: WaylineFunction;
  /** What a caller notices when records are not read, as an English sentence. */
  readonly callerImpact: string;
}

/**
 * Contact records, from the stream to the function that reads them. A record that cannot be read is tried ten times, alone, and
 * then named in the failure queue by its place in the stream, which keeps it for a week.
 */
export class ContactRecords extends Construct {
  constructor(scope: Construct, id: string, { environment, stream, consumer, callerImpact }: Props) {
    super(scope, id);
    const failed = failureQueue(this, 'Failed', { environment, name: 'contact-records', callerImpact });
    stream.grantRead(consumer.lambda);
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: stream.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.days(1),
      onFailure: new SqsDlq(failed),
    });
    lagAlarm(this, 'Late', consumer.lambda, Duration.minutes(15), callerImpact);
  }
}
