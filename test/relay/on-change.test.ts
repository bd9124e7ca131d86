import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { CreateQueueCommand, DeleteQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTable, startTableEngine, type TableEngine } from '../../local/aws/table-engine.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wayline-relay-'));
const here = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
let engine: TableEngine;
let queues: FauxqsServer;
let table: DynamoDBDocumentClient;
let streams: DynamoDBStreamsClient;
let sqs: SQSClient;
let handler: (event: unknown, context: never) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;
const urls: { [name: string]: string } = {};

beforeAll(async () => {
  engine = await startTableEngine(join(scratch, 'table.db'));
  queues = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${queues.port}`;
  sqs = new SQSClient({ ...here, endpoint });
  for (const QueueName of ['bookings', 'contacts', 'gone']) {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName }));
    urls[QueueName] = QueueUrl.replace(/^http:\/\/[^/]+/, endpoint);
  }
  const keys = [
    ['pk', 'HASH'],
    ['sk', 'RANGE'],
  ];
  const template = {
    AttributeDefinitions: keys.map(([AttributeName]) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keys.map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  };
  await createTable(engine.endpoint, here.region, template, 'table');
  table = DynamoDBDocumentClient.from(new DynamoDBClient({ ...here, endpoint: engine.endpoint }));
  streams = new DynamoDBStreamsClient({ ...here, endpoint: engine.endpoint });
  process.env['AWS_ENDPOINT_URL_SQS'] = endpoint;
  process.env['AWS_REGION'] = here.region;
  process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
  process.env['SUBSCRIPTIONS'] = JSON.stringify([
    { queue: urls['bookings'], what: ['booking.*'] },
    { queue: urls['contacts'], what: ['contact.ended'] },
    { queue: urls['gone'], what: ['case.opened'] },
  ]);
  ({ handler } = (await import('../../lambdas/relay/on-change.ts')) as never);
});
afterAll(async () => {
  table?.destroy();
  streams?.destroy();
  sqs?.destroy();
  await queues?.stop();
  await engine?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** All that the table's stream holds, as Lambda hands it on. */
async function stream(): Promise<readonly { dynamodb?: { SequenceNumber?: string } }[]> {
  const { Streams: [{ StreamArn } = {}] = [] } = await streams.send(new ListStreamsCommand({ TableName: 'table' }));
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const records = (StreamDescription?.Shards ?? []).map(async ({ ShardId }) => {
    const at = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(at));
    return (await streams.send(new GetRecordsCommand({ ShardIterator }))).Records ?? [];
  });
  return (await Promise.all(records)).flat() as never;
}

const put = (pk: string, item: object) =>
  table.send(new PutCommand({ TableName: 'table', Item: { pk, sk: 'IT', ...item } }));
const heard = async (name: string): Promise<readonly unknown[]> => {
  const receive = new ReceiveMessageCommand({ QueueUrl: urls[name], MaxNumberOfMessages: 10 });
  const bodies: unknown[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(receive);
    if (Messages.length === 0) return bodies;
    bodies.push(...Messages.map(({ Body }) => JSON.parse(Body ?? '')));
  }
};
const at = '2026-12-05T05:40:00.000Z';

it('relays what the real stream tells to whoever wants it, once a happening', async () => {
  const imported = { what: 'booking.imported', at, locator: 'RASA24', party: 2, first: true, travellers: ['t1', 't2'] };
  await put('B', { happened: imported });
  await put('B', { happened: imported, seen: 'no news' });
  await put('B', { happened: { ...imported, at: '2026-12-05T06:00:00.000Z' } });
  await put('C', { happened: { what: 'contact.ended', at, contactId: 'c1' } });
  await put('D', { nothing: 'happened' });
  await table.send(new DeleteCommand({ TableName: 'table', Key: { pk: 'C', sk: 'IT' } }));
  expect(await handler({ Records: await stream() }, {} as never)).toEqual({ batchItemFailures: [] });
  const key = { pk: 'B', sk: 'IT' };
  const bookings = await heard('bookings');
  expect(bookings).toHaveLength(2);
  expect(bookings).toEqual(
    expect.arrayContaining([
      { ...imported, key },
      { ...imported, at: '2026-12-05T06:00:00.000Z', key },
    ]),
  );
  expect(await heard('contacts')).toEqual([{ what: 'contact.ended', at, contactId: 'c1', key: { pk: 'C', sk: 'IT' } }]);
});

it('lets only that come again which a queue did not take', async () => {
  await sqs.send(new DeleteQueueCommand({ QueueUrl: urls['gone'] }));
  const before = (await stream()).length;
  await put('E', { happened: { what: 'booking.cancelled', at, locator: 'RASA24' } });
  await put('F', { happened: { what: 'case.opened', at, number: 7 } });
  const Records = (await stream()).slice(before);
  expect(Records).toHaveLength(2);
  expect(await handler({ Records }, {} as never)).toEqual({
    batchItemFailures: [{ itemIdentifier: Records[1]?.dynamodb?.SequenceNumber }],
  });
  expect(await heard('bookings')).toHaveLength(1);
});

it('sends more than a queue takes at once', async () => {
  const before = (await stream()).length;
  for (let n = 0; n < 23; n += 1) await put(`G${n}`, { happened: { what: 'booking.imported', at, n } });
  await handler({ Records: (await stream()).slice(before) }, {} as never);
  const numbers = (await heard('bookings')).map((told) => (told as { n: number }).n).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 23 }, (_, n) => n));
});

it('refuses a happening that is none, whole, so that the mapping finds it among the others', async () => {
  const before = (await stream()).length;
  await put('H', { happened: { what: 'booking.imported', locator: 'RASA24' } });
  const Records = (await stream()).slice(before);
  await expect(handler({ Records }, {} as never)).rejects.toThrow(
    'The event does not fit: Records.0.dynamodb.NewImage.happened.M.at',
  );
});
