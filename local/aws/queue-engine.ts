import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { buildApp } from 'fauxqs';
import { type Buckets, bucketsOf, refusedPut } from './buckets.ts';
import { fauxqsParts, type Parts, type Queue, type QueueStore } from './fauxqs-parts.ts';
import { isFromThisMachine } from './loopback.ts';
import { QueueTime } from './queue-time.ts';

/** A queue as a template describes it. Attributes by SQS's own names. */
export interface QueueTemplate {
  readonly name: string;
  readonly arn: string;
  readonly attributes: { readonly [name: string]: string };
}

/** Queues on loopback, kept in the data folder between starts. */
export interface QueueEngine {
  /** Such as http://127.0.0.1:4100. */
  readonly endpoint: string;
  readonly time: QueueTime;
  /** Makes the queues be as the templates say; one that no template has any more goes, with its messages. */
  readonly describe: (templates: readonly QueueTemplate[]) => void;
  /** The queue with that ARN. */
  readonly find: (arn: string) => Queue | undefined;
  /** Sends, with a group where the queue is FIFO. Says no, by `false`, where there is no such queue. */
  readonly send: (
    arn: string,
    body: string,
    group?: string,
    attributes?: { readonly [name: string]: string },
  ) => boolean;
  /** The buckets, which answer at the same address. */
  readonly buckets: Buckets;
  readonly stop: () => Promise<void>;
}

/** Starts the queues of `data`; `sent` is told whenever a message has come into one. */
export async function startQueueEngine(
  data: string,
  region: string,
  now: () => Date,
  sent: () => void,
): Promise<QueueEngine> {
  const folder = join(data, 'queues');
  const parts = await fauxqsParts();
  const persistence = new parts.PersistenceManager(folder);
  // Outlives the process, as it must. Waiting for the disk at each message would hold up every caller.
  (persistence as unknown as { readonly db: DatabaseSync }).db.exec('PRAGMA synchronous = NORMAL');
  const store = new parts.SqsStore();
  store.region = region;
  const time = new QueueTime(join(folder, 'fauxqs.db'), () => store.allQueues());
  time.follow(now());
  persistence.loadSqsAndSns(store, new parts.SnsStore());
  store.persistence = persistence;
  store.spy = { addMessage: ({ status }: { status: string }) => status === 'published' && sent() } as never;
  for (const queue of store.allQueues()) Object.assign(queue, { persistence, spy: store.spy });

  const s3Store = new parts.S3Store();
  persistence.loadS3(s3Store);
  s3Store.persistence = persistence;
  const stores = { sqsStore: store, snsStore: new parts.SnsStore(), s3Store };
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  app.addHook('onRequest', async ({ headers }, reply) => {
    if (!isFromThisMachine(headers.host, headers.origin)) await reply.code(403).send();
  });
  app.addHook('preHandler', async ({ raw }, reply) => {
    const refused = refusedPut(s3Store, raw);
    if (refused)
      await reply.code(refused.status).type('application/xml').send(`<Error><Code>${refused.code}</Code></Error>`);
  });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    endpoint,
    time,
    describe: (templates) => describe(store, endpoint, templates),
    buckets: bucketsOf(s3Store),
    find: (arn) => store.getQueueByArn(arn),
    send: (arn, body, group, attributes = {}) => {
      const queue = store.getQueueByArn(arn);
      if (queue) send(queue, body, group, attributes, parts.createMessage);
      return queue !== undefined;
    },
    stop: async () => {
      store.shutdown();
      await app.close();
      time.close();
      persistence.close();
    },
  };
}

function describe(store: QueueStore, endpoint: string, templates: readonly QueueTemplate[]): void {
  for (const queue of [...store.allQueues()])
    if (!templates.some(({ arn }) => arn === queue.arn)) store.deleteQueue(queue.url);
  for (const { name, arn, attributes } of templates) {
    const queue = store.getQueueByArn(arn);
    const url = `${endpoint}/${arn.split(':')[4]}/${name}`;
    if (!queue) store.createQueue(name, url, arn, { ...attributes });
    else {
      // The address of the start before; the port is another now.
      Object.assign(queue, { url });
      queue.setAttributes({ RedrivePolicy: '', ...attributes });
    }
  }
}

function send(
  queue: Queue,
  body: string,
  group: string | undefined,
  attributes: { readonly [name: string]: string },
  createMessage: Parts['createMessage'],
): void {
  const told = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
  );
  const delay = Number(queue.attributes['DelaySeconds'] ?? 0);
  const message = createMessage(body, told, delay > 0 ? delay : undefined, ...fifo(queue, body, group));
  if (queue.isFifo()) {
    const { messageDeduplicationId: id = '', messageId } = message;
    if (queue.checkDeduplication(id).isDuplicate) return;
    message.sequenceNumber = queue.nextSequenceNumber();
    queue.recordDeduplication(id, messageId, message.sequenceNumber);
  }
  queue.enqueue(message);
}

/** What a message in a FIFO queue needs besides: its group, and what tells it from others. */
const fifo = (queue: Queue, body: string, group: string | undefined): [string, string] | [] =>
  queue.isFifo() ? [group ?? 'wayline', createHash('sha256').update(body).digest('hex')] : [];
