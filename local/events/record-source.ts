/** One record of a stream. */
export interface StreamRecord {
  /** Its place in the shard. */
  readonly sequence: string;
  /** When it was first seen, on the centre's clock. */
  readonly arrived: Date;
  /** As it stands among the `Records` of a Lambda event. */
  readonly event: unknown;
  /** What the filters of a mapping look at. */
  readonly content: unknown;
}

/** A stream that keeps its records until they are read. */
export interface RecordSource {
  /** As the events name it. */
  readonly arn: string;
  /** What the message about a batch that was given up calls its batch. */
  readonly batchInfo: 'DDBStreamBatchInfo' | 'KinesisBatchInfo';
  /** Its shards, older ones first. */
  shards(): Promise<readonly string[]>;
  /** At most so many records behind a place, oldest first; from the beginning where none is given. */
  read(shard: string, after: string | undefined, most: number): Promise<readonly StreamRecord[]>;
  close(): void;
}
