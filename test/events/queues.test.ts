import {
  ChangeMessageVisibilityCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { att, queueArn, SmallCentre } from './small-centre.ts';

const POISON = "if (event.Records.some(({ body }) => body === 'poison')) throw new Error('poison');";
const REPORTS = `return { batchItemFailures: event.Records.filter(({ body }) => body === 'poison')
  .map(({ messageId }) => ({ itemIdentifier: messageId })) };`;

const withQueue = (body: string, mapping: object = {}, queue: object = {}) =>
  new SmallCentre({
    functions: { worker: body },
    resources: {
      Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
      Work: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          QueueName: 'work',
          VisibilityTimeout: 60,
          RedrivePolicy: { deadLetterTargetArn: att('Dead'), maxReceiveCount: 2 },
          ...queue,
        },
      },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: att('Work'), FunctionName: { Ref: 'Functionworker' }, ...mapping },
      },
    },
  });

let small: SmallCentre;
afterEach(() => small.remove());

const send = async (MessageBody: string, more: object = {}) => {
  const { url: QueueUrl, client } = small.queue('work');
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
  client.destroy();
};
const sendAll = async (...bodies: readonly string[]) => {
  const { url: QueueUrl, client } = small.queue('work');
  const Entries = bodies.map((MessageBody, place) => ({ Id: String(place), MessageBody }));
  await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  client.destroy();
};
const bodies = () => small.seen('worker').map(({ event }) => event.Records.map(({ body }: { body: string }) => body));

describe('a queue with a mapping', () => {
  it('brings a message to its function in the shape of a Lambda event, and is empty then', async () => {
    small = withQueue('');
    await small.open();
    await send('hello', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } } });
    await small.centre.settled();
    expect(small.seen('worker')).toMatchObject([
      {
        event: {
          Records: [
            {
              messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
              receiptHandle: expect.any(String),
              body: 'hello',
              attributes: {
                ApproximateReceiveCount: '1',
                SentTimestamp: expect.stringMatching(/^17963/),
                SenderId: '000000000000',
                ApproximateFirstReceiveTimestamp: expect.stringMatching(/^17963/),
              },
              messageAttributes: {
                kind: { dataType: 'String', stringValue: 'greeting', stringListValues: [], binaryListValues: [] },
              },
              md5OfBody: '5d41402abc4b2a76b9719d911017c592',
              eventSource: 'aws:sqs',
              eventSourceARN: queueArn('work'),
              awsRegion: 'eu-central-1',
            },
          ],
        },
      },
    ]);
    expect(small.held('work')).toEqual([]);
  });

  it('works without anybody waiting for it', async () => {
    small = withQueue('');
    await small.open();
    await send('hello');
    await expect.poll(bodies).toEqual([['hello']]);
  });

  it('lets a delayed message wait, on the centre’s clock', async () => {
    small = withQueue('');
    await small.open();
    await send('later', { DelaySeconds: 600 });
    await small.centre.moveTo(small.after(590));
    expect(bodies()).toEqual([]);
    await small.centre.moveTo(small.after(3600));
    expect(small.seen('worker')).toMatchObject([{ at: expect.stringMatching(/^2026-12-04T12:10:/) }]);
  });

  it('brings a message again when its visibility has ended, and then puts it into the dead-letter queue', async () => {
    small = withQueue(POISON);
    await small.open();
    await send('poison');
    await small.centre.settled();
    expect(bodies()).toHaveLength(1);
    expect(small.held('work')).toEqual(['poison']);
    await small.centre.moveTo(small.after(3600));
    expect(small.seen('worker').map(({ at }) => at.slice(11, 16))).toEqual(['12:00', '12:01']);
    expect(small.held('work')).toEqual([]);
    expect(small.held('dead')).toEqual(['poison']);
  });

  it('fails a whole batch for one poison message where failures are not reported', async () => {
    small = withQueue(POISON);
    await small.open();
    await sendAll('good', 'poison');
    await small.centre.settled();
    expect(bodies().map((batch) => batch.toSorted())).toEqual([['good', 'poison']]);
    expect(small.held('work').toSorted()).toEqual(['good', 'poison']);
  });

  it('takes only the poison message again where the function reports it', async () => {
    small = withQueue(REPORTS, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await small.open();
    await sendAll('good', 'poison', 'better');
    await small.centre.moveTo(small.after(3600));
    expect(bodies().map((batch) => batch.toSorted())).toEqual([['better', 'good', 'poison'], ['poison']]);
    expect(small.held('dead')).toEqual(['poison']);
  });

  it('takes no more than its batch size at once, and only what its filter wants', async () => {
    const FilterCriteria = { Filters: [{ Pattern: JSON.stringify({ body: { kind: ['trip'] } }) }] };
    small = withQueue('', { BatchSize: 2, FilterCriteria });
    await small.open();
    await sendAll(...['trip', 'other', 'trip', 'trip'].map((kind) => JSON.stringify({ kind })));
    await small.centre.moveTo(small.after(60));
    const kinds = bodies()
      .flat()
      .map((body) => JSON.parse(body).kind);
    expect(kinds).toEqual(['trip', 'trip', 'trip']);
    for (const batch of bodies()) expect(batch.length).toBeLessThanOrEqual(2);
    expect(small.held('work')).toEqual([]);
  });

  it('gives up a message that is older than the queue keeps it', async () => {
    small = withQueue(
      POISON,
      {},
      { MessageRetentionPeriod: 100, RedrivePolicy: { deadLetterTargetArn: att('Dead'), maxReceiveCount: 1000 } },
    );
    await small.open();
    await send('poison');
    await small.centre.moveTo(small.after(86_400));
    expect(bodies()).toHaveLength(2);
    expect(small.held('work')).toEqual([]);
    expect(small.held('dead')).toEqual([]);
  });

  it('keeps the order of a group where it is FIFO', async () => {
    small = new SmallCentre({
      functions: { worker: '' },
      resources: {
        Work: {
          Type: 'AWS::SQS::Queue',
          Properties: { QueueName: 'work.fifo', FifoQueue: true, ContentBasedDeduplication: true },
        },
        Mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: att('Work'), FunctionName: 'worker' },
        },
      },
    });
    await small.open();
    const { url: QueueUrl, client } = small.queue('work.fifo');
    for (const MessageBody of ['one', 'two', 'two', 'three'])
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId: 'group' }));
    client.destroy();
    await small.centre.settled();
    expect(bodies().flat()).toEqual(['one', 'two', 'three']);
  });
});

describe('a queue without a mapping', () => {
  const alone = () =>
    new SmallCentre({
      functions: {},
      resources: { Work: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work', VisibilityTimeout: 60 } } },
    });

  it('keeps its messages from one start to the next, and nobody waits for them', async () => {
    small = alone();
    await small.open();
    await send('kept');
    await send('delayed', { DelaySeconds: 600 });
    await small.centre.settled();
    await small.close();
    await small.open();
    expect(small.held('work').toSorted()).toEqual(['delayed', 'kept']);
  });

  it('shows a message again at once that is given back with no visibility', async () => {
    small = alone();
    await small.open();
    await send('again');
    const { url: QueueUrl, client } = small.queue('work');
    const receive = async () => (await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages?.[0];
    const first = await receive();
    await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 }),
    );
    expect(await receive()).toMatchObject({ Body: 'again' });
    client.destroy();
  });

  it('answers no page of another site', async () => {
    small = alone();
    await small.open();
    const asked = { method: 'POST', body: '{}', headers: { origin: 'https://evil.example' } };
    expect((await fetch(small.centre.queues.endpoint, asked)).status).toBe(403);
    expect(small.centre.queues.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});
