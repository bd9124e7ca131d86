import type { DatabaseSync } from 'node:sqlite';
import type { RecordSource, StreamRecord } from '../events/record-source.ts';

const SHARD = 'shardId-000000000000';

/** A Kinesis stream of one shard, into which the local Connect instance puts its contact records. */
export class ContactStream implements RecordSource {
  readonly arn: string;
  readonly batchInfo = 'KinesisBatchInfo';
  private readonly kept: DatabaseSync;
  private readonly region: string;

  constructor(kept: DatabaseSync, arn: string, region: string) {
    kept.exec(`CREATE TABLE IF NOT EXISTS stream_records (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL, arrived INTEGER NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL
    )`);
    this.kept = kept;
    this.arn = arn;
    this.region = region;
  }

  /** Keeps a record under its partition key. */
  put(key: string, data: string, now: Date): void {
    this.kept
      .prepare('INSERT INTO stream_records (stream, arrived, key, data) VALUES (?, ?, ?, ?)')
      .run(this.arn, now.getTime(), key, data);
  }

  async shards(): Promise<readonly string[]> {
    return [SHARD];
  }

  async read(_: string, after: string | undefined, most: number): Promise<readonly StreamRecord[]> {
    const rows = this.kept
      .prepare('SELECT * FROM stream_records WHERE stream = ? AND sequence > ? ORDER BY sequence LIMIT ?')
      .all(this.arn, after === undefined ? 0 : placeOf(after), most) as unknown as readonly Row[];
    return rows.map((row) => this.recordOf(row));
  }

  close(): void {}

  private recordOf({ sequence: place, arrived, key, data }: Row): StreamRecord {
    const sequence = sequenceOf(place);
    return {
      sequence,
      arrived: new Date(arrived),
      content: { data: json(data) },
      event: {
        kinesis: {
          kinesisSchemaVersion: '1.0',
          partitionKey: key,
          sequenceNumber: sequence,
          data: Buffer.from(data).toString('base64'),
          approximateArrivalTimestamp: arrived / 1000,
        },
        eventSource: 'aws:kinesis',
        eventVersion: '1.0',
        eventID: `${SHARD}:${sequence}`,
        eventName: 'aws:kinesis:record',
        awsRegion: this.region,
        eventSourceARN: this.arn,
      },
    };
  }
}

interface Row {
  readonly sequence: number;
  readonly arrived: number;
  readonly key: string;
  readonly data: string;
}

/** Kinesis numbers its records with 56 digits. */
const sequenceOf = (place: number): string => `49${String(place).padStart(54, '0')}`;
const placeOf = (sequence: string): number => Number(sequence.slice(2));

const json = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
};
