import { Duration } from 'aws-cdk-lib';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import type { WaylineFunction } from './function.ts';
import { readStream } from './read-stream.ts';

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
    stream.grantRead(consumer.lambda);
    readStream(this, {
      environment,
      streamArn: stream.streamArn,
      reader: consumer,
      name: 'contact-records',
      batchSize: 50,
      retryAttempts: 10,
      maxRecordAge: Duration.days(1),
      lag: Duration.minutes(15),
      callerImpact,
    });
  }
}
