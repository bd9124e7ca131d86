import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { att, credentials, type Small, SmallCentre } from './small-centre.ts';

const TABLE = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'trips',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};
const FAILS = "if (event.Records.some((r) => r.dynamodb.Keys.pk.S === 'poison')) throw new Error('poison');";
const REPORTS = `const bad = event.Records.find((r) => r.dynamodb.Keys.pk.S === 'poison');
  return { batchItemFailures: bad ? [{ itemIdentifier: bad.dynamodb.SequenceNumber }] : [] };`;

/** A table whose changes a function follows; those of before the centre is opened come in one batch. */
const following = (body: string, mapping: object = {}): Small => ({
  functions: { follower: body },
  resources: {
    Table: TABLE,
    Lost: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'lost' } },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: att('Table', 'StreamArn'),
        FunctionName: 'follower',
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 100,
        DestinationConfig: { OnFailure: { Destination: att('Lost') } },
        ...mapping,
      },
    },
  },
});

let small: SmallCentre;
afterEach(() => small.remove());

const withTable = async (use: (client: DynamoDBClient) => Promise<unknown>) => {
  const { endpoint } = small.centre.engine;
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  await use(client);
  client.destroy();
};
const put = (...keys: readonly string[]) =>
  withTable(async (client) => {
    for (const pk of keys) await client.send(new PutItemCommand({ TableName: 'trips', Item: { pk: { S: pk } } }));
  });
// biome-ignore lint/suspicious/noExplicitAny: records of streams
const batches = () => small.seen('follower').map(({ event }) => event.Records.map((r: any) => r.dynamodb.Keys.pk.S));
/** Makes the changes while nobody follows, so that they come together. */
const openWith = async (body: string, mapping: object, ...keys: readonly string[]) => {
  small = new SmallCentre(following(body, { ...mapping, Enabled: false }));
  await small.open();
  await put(...keys);
  await small.close();
  small.rewrite(following(body, mapping));
  await small.open();
  await small.centre.settled();
};
const lost = () => small.held('lost').map((body) => JSON.parse(body));

describe('a function that follows a table', () => {
  it('is told of every change in the shape of a Lambda event, in order', async () => {
    small = new SmallCentre(following(''));
    await small.open();
    await withTable(async (client) => {
      const Item = { pk: { S: 'one' }, seal: { B: new Uint8Array([1, 2, 3]) } };
      await client.send(new PutItemCommand({ TableName: 'trips', Item }));
      await client.send(new DeleteItemCommand({ TableName: 'trips', Key: { pk: { S: 'one' } } }));
    });
    await small.centre.settled();
    const records = small.seen('follower').flatMap(({ event }) => event.Records);
    expect(records).toMatchObject([
      {
        eventName: 'INSERT',
        eventSource: 'aws:dynamodb',
        awsRegion: 'eu-central-1',
        eventSourceARN: 'arn:aws:dynamodb:eu-central-1:000000000000:table/trips/stream/local',
        dynamodb: {
          ApproximateCreationDateTime: 1_796_385_600,
          Keys: { pk: { S: 'one' } },
          NewImage: { pk: { S: 'one' }, seal: { B: 'AQID' } },
          SequenceNumber: expect.any(String),
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
      },
      { eventName: 'REMOVE', dynamodb: { OldImage: { pk: { S: 'one' } } } },
    ]);
  });

  it('is told without anybody waiting for it', async () => {
    small = new SmallCentre(following(''));
    await small.open();
    await put('one');
    await expect.poll(() => batches().flat()).toEqual(['one']);
  });

  it('goes on behind what it has been told, at the next start', async () => {
    small = new SmallCentre(following(''));
    await small.open();
    await put('one');
    await small.centre.settled();
    await small.close();
    await small.open();
    await put('two');
    await small.centre.settled();
    expect(batches()).toEqual([['one'], ['two']]);
  });

  it('is not told of what was before it, where it begins at the end', async () => {
    await openWith('', { StartingPosition: 'LATEST' }, 'before');
    await put('behind');
    await small.centre.settled();
    expect(batches()).toEqual([['behind']]);
  });

  it('is told only what its filter wants', async () => {
    const Pattern = JSON.stringify({ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'trip-' }] } } } });
    await openWith('', { FilterCriteria: { Filters: [{ Pattern }] } }, 'trip-1', 'other', 'trip-2');
    expect(batches()).toEqual([['trip-1', 'trip-2']]);
  });
});

describe('a record that fails', () => {
  const BOUNDED = { MaximumRetryAttempts: 2 };

  it('is cut out of its batch, given up and told to the queue for failures; the others get through in order', async () => {
    await openWith(FAILS, { ...BOUNDED, BisectBatchOnFunctionError: true }, 'a', 'b', 'poison', 'c');
    await small.centre.moveTo(small.after(60));
    expect(batches()).toEqual([
      ['a', 'b', 'poison', 'c'],
      ['a', 'b'],
      ['poison', 'c'],
      ['poison'],
      ['poison'],
      ['poison'],
      ['c'],
    ]);
    expect(lost()).toMatchObject([
      {
        version: '1.0',
        requestContext: {
          functionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:follower',
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: 3,
        },
        responseContext: { functionError: 'Unhandled' },
        DDBStreamBatchInfo: {
          batchSize: 1,
          startSequenceNumber: '3',
          endSequenceNumber: '3',
          streamArn: 'arn:aws:dynamodb:eu-central-1:000000000000:table/trips/stream/local',
        },
      },
    ]);
  });

  it('takes its whole batch with it, where it is not cut', async () => {
    await openWith(FAILS, BOUNDED, 'a', 'poison', 'c');
    await small.centre.moveTo(small.after(60));
    expect(batches()).toEqual([
      ['a', 'poison', 'c'],
      ['a', 'poison', 'c'],
      ['a', 'poison', 'c'],
    ]);
    expect(lost()).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 3 } }]);
  });

  it('is tried again alone with what is behind it, where the function reports it', async () => {
    const mapping = { ...BOUNDED, FunctionResponseTypes: ['ReportBatchItemFailures'] };
    await openWith(REPORTS, mapping, 'a', 'poison', 'c');
    await small.centre.moveTo(small.after(60));
    expect(batches()).toEqual([
      ['a', 'poison', 'c'],
      ['poison', 'c'],
      ['poison', 'c'],
    ]);
    expect(lost()).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 2, startSequenceNumber: '2' } }]);
  });

  it('is cut out where it is both reported and cut', async () => {
    const mapping = {
      ...BOUNDED,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    };
    await openWith(REPORTS, mapping, 'a', 'poison', 'c', 'd');
    await small.centre.moveTo(small.after(60));
    expect(batches().slice(0, 2)).toEqual([
      ['a', 'poison', 'c', 'd'],
      ['poison', 'c', 'd'],
    ]);
    expect(batches().at(-1)).toEqual(['d']);
    expect(lost()).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: '2' } }]);
  });

  it('is given up when it is too old, and holds up the others until then', async () => {
    await openWith(FAILS, { MaximumRecordAgeInSeconds: 300 }, 'poison');
    await put('after');
    await small.centre.moveTo(small.after(240));
    expect(batches().flat()).not.toContain('after');
    await small.centre.moveTo(small.after(600));
    expect(batches().at(-1)).toEqual(['after']);
    expect(lost()).toMatchObject([{ requestContext: { condition: 'RecordAgeExceeded' } }]);
  });

  it('does not keep the clock from moving, where it is tried for ever', async () => {
    await openWith(FAILS, {}, 'poison');
    await small.centre.moveTo(small.after(600));
    expect(batches().length).toBeGreaterThan(10);
    expect(small.centre.clock.now().getTime()).toBeGreaterThanOrEqual(small.after(600).getTime());
    expect(lost()).toEqual([]);
  });
});

it('a change is kept when the table engine is killed, and comes when it is there again', async () => {
  small = new SmallCentre(following("await new Promise((done) => setTimeout(done, 300)); throw new Error('down');"));
  await small.open();
  await put('one');
  const { pid } = small.centre.engine;
  await expect.poll(() => batches().length).toBe(1);
  process.kill(pid ?? 0, 'SIGKILL');
  await small.centre.settled();
  await small.close();
  small.rewrite(following(''));
  await small.open();
  await put('two');
  await small.centre.settled();
  expect(batches().slice(-2).flat().slice(-2)).toEqual(['one', 'two']);
});

it('a write does not read all changes before it', async () => {
  small = new SmallCentre(following(''));
  await small.open();
  const file = new DatabaseSync(join(small.data, 'table.db'), { readOnly: true });
  const plan = file
    .prepare(
      "EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = 'trips'",
    )
    .all();
  file.close();
  expect(JSON.stringify(plan)).toMatch(/INDEX wayline_stream_order/);
});
