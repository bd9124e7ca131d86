import type { DatabaseSync } from 'node:sqlite';
import type { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
export type QueueStore = Stores['sqsStore'];
export type Queue = NonNullable<ReturnType<QueueStore['getQueueByName']>>;
type Persistence = NonNullable<QueueStore['persistence']>;

/** The classes that fauxqs is made of. */
export interface Parts {
  readonly SqsStore: new () => QueueStore;
  readonly SnsStore: new () => Stores['snsStore'];
  readonly S3Store: new () => Stores['s3Store'];
  readonly PersistenceManager: new (folder: string) => Persistence;
  readonly createMessage: (
    body: string,
    attributes: object,
    delaySeconds: number | undefined,
    group?: string,
    deduplication?: string,
  ) => Parameters<Queue['enqueue']>[0];
}

/**
 * Takes fauxqs apart: its own start listens to every network, so the centre puts the same parts together on loopback. The
 * version is pinned, and test/events/queues.test.ts notices when a part has moved.
 */
export async function fauxqsParts(): Promise<Parts> {
  const part = async (file: string) =>
    (await import(new URL(file, import.meta.resolve('fauxqs')).href)) as Partial<Parts>;
  const files = ['./sqs/sqsStore.js', './sns/snsStore.js', './s3/s3Store.js', './persistence.js'];
  const parts = Object.assign({}, ...(await Promise.all(files.map(part)))) as Parts;
  Object.assign(parts.PersistenceManager.prototype, { updateMessageReady: madeVisible });
  const { createMessage } = parts.SqsStore as unknown as Pick<Parts, 'createMessage'>;
  return { ...parts, createMessage };
}

/** In place of fauxqs's own, which breaks a constraint of its table and so loses a message whose visibility is set to 0. */
function madeVisible(this: { readonly db: DatabaseSync }, messageId: string): void {
  this.db
    .prepare('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?')
    .run(messageId);
}
