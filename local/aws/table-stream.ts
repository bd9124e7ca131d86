import { DescribeTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { RecordSource, StreamRecord } from '../events/record-source.ts';

/** The most records that one read may bring. */
const MOST = 1000;

/** For how long the shards of a stream are taken as known, in milliseconds: it is read often, and they change every few hours. */
const SHARDS_KNOWN = 10_000;

/** Where a table's stream is read, and how the template calls it. */
interface TableStreamAt {
  readonly endpoint: string;
  readonly region: string;
  readonly table: string;
  /** The ARN that references to the stream resolve to. */
  readonly arn: string;
  readonly now: () => Date;
}

/** The stream of a table in the engine. */
export class TableStream implements RecordSource {
  readonly arn: string;
  readonly batchInfo = 'DDBStreamBatchInfo';
  private readonly at: TableStreamAt;
  private readonly client: DynamoDBStreamsClient;
  private streamArn: string | undefined;
  private known: { readonly shards: readonly string[]; readonly until: number } = { shards: [], until: 0 };
  /** By shard where the last read ended, and what goes on from there; a read that fails forgets it. */
  private readonly held = new Map<string, { readonly after: string | undefined; readonly iterator: string }>();

  constructor(at: TableStreamAt) {
    this.at = at;
    this.arn = at.arn;
    this.client = new DynamoDBStreamsClient(this.options());
  }

  async shards(): Promise<readonly string[]> {
    if (performance.now() < this.known.until) return this.known.shards;
    const { StreamDescription } = await this.client.send(new DescribeStreamCommand({ StreamArn: await this.stream() }));
    const shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
    this.known = { shards, until: performance.now() + SHARDS_KNOWN };
    return shards;
  }

  async read(shard: string, after: string | undefined, most: number): Promise<readonly StreamRecord[]> {
    const held = this.held.get(shard);
    this.held.delete(shard);
    const ShardIterator = held && held.after === after ? held.iterator : await this.iteratorBehind(shard, after);
    const { Records = [], NextShardIterator } = await this.client.send(
      new GetRecordsCommand({ ShardIterator, Limit: Math.min(most, MOST) }),
    );
    if (NextShardIterator)
      this.held.set(shard, { after: Records.at(-1)?.dynamodb?.SequenceNumber ?? after, iterator: NextShardIterator });
    return Records.map((record) => this.recordOf(record));
  }

  private async iteratorBehind(shard: string, after: string | undefined): Promise<string | undefined> {
    const place =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
    const { ShardIterator } = await this.client.send(
      new GetShardIteratorCommand({ StreamArn: await this.stream(), ShardId: shard, ...place }),
    );
    return ShardIterator;
  }

  close(): void {
    this.client.destroy();
  }

  private recordOf(record: _Record): StreamRecord {
    const arrived = this.at.now();
    const { dynamodb: { ApproximateCreationDateTime: _, ...change } = {}, ...rest } = record;
    const seconds = Math.floor(arrived.getTime() / 1000);
    const told = asOnTheWire({
      ...rest,
      awsRegion: this.at.region,
      dynamodb: { ApproximateCreationDateTime: seconds, ...change },
      eventSourceARN: this.arn,
    });
    return { sequence: change.SequenceNumber ?? '', arrived, event: told, content: told };
  }

  /** The stream's own ARN, which only the engine knows. */
  private async stream(): Promise<string> {
    if (this.streamArn) return this.streamArn;
    const client = new DynamoDBClient(this.options());
    try {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: this.at.table }));
      this.streamArn = Table?.LatestStreamArn;
    } finally {
      client.destroy();
    }
    if (!this.streamArn)
      throw new Error(`The table ${this.at.table} has no stream. Start afresh with: npm start -- --reset`);
    return this.streamArn;
  }

  private options() {
    const { endpoint, region } = this.at;
    // Its own logger, which writes nothing, would have every record read once more for it.
    const logger = { trace() {}, debug() {}, warn() {} } as unknown as NonNullable<DynamoDBClientConfig['logger']>;
    return { endpoint, region, logger, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  }
}

/** Lambda events carry binary values in base64. */
const asOnTheWire = (record: object): unknown =>
  JSON.parse(
    JSON.stringify(record, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : (value as unknown),
    ),
  );
