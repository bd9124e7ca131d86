import { randomUUID } from 'node:crypto';
import type { RecordSource, StreamRecord } from './record-source.ts';

export type GivenUp = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** A batch of a stream that was given up, and why. */
interface GivenUpBatch {
  readonly reason: GivenUp;
  readonly functionArn: string;
  readonly source: RecordSource;
  readonly shard: string;
  readonly records: readonly StreamRecord[];
  /** How often it was tried again. */
  readonly tries: number;
  readonly now: Date;
}

/** What Lambda tells the queue for failures: where the records are, not what they hold. */
export const givenUpBatch = ({ reason, functionArn, source, shard, records, tries, now }: GivenUpBatch): string =>
  JSON.stringify({
    requestContext: {
      requestId: randomUUID(),
      functionArn,
      condition: reason,
      approximateInvokeCount: reason === 'RetryAttemptsExhausted' ? tries + 1 : tries,
    },
    ...(reason === 'RetryAttemptsExhausted'
      ? { responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' } }
      : {}),
    version: '1.0',
    timestamp: now.toISOString(),
    [source.batchInfo]: {
      shardId: shard,
      startSequenceNumber: records[0]?.sequence,
      endSequenceNumber: records.at(-1)?.sequence,
      approximateArrivalOfFirstRecord: records[0]?.arrived.toISOString(),
      approximateArrivalOfLastRecord: records.at(-1)?.arrived.toISOString(),
      batchSize: records.length,
      streamArn: source.arn,
    },
  });
