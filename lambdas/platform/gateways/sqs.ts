import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { logger } from '../logger.ts';
import { answeredWithin } from './in-time.ts';

/** The service's limit of one batch. */
const BATCH = 10;

/** The client of all queues. */
export const queueClient = (): SQSClient => new SQSClient({ maxAttempts: 3, requestHandler: answeredWithin(3000) });

/** One message, as JSON; `id` is the sender's own name for it. */
export interface Letter {
  readonly id: string;
  readonly body: string;
  /** Whole seconds, 900 at most, before anybody gets it. */
  readonly delaySeconds?: number;
}

/** Sends all letters to one queue. Answers the ids of those that the queue did not take, whatever the reason. */
export async function sendAll(
  client: SQSClient,
  queueUrl: string,
  letters: readonly Letter[],
): Promise<readonly string[]> {
  const batches = Array.from({ length: Math.ceil(letters.length / BATCH) }, (_, n) =>
    letters.slice(n * BATCH, (n + 1) * BATCH),
  );
  const unsent = await Promise.all(batches.map((batch) => send(client, queueUrl, batch)));
  return unsent.flat();
}

async function send(client: SQSClient, queueUrl: string, batch: readonly Letter[]): Promise<readonly string[]> {
  // Ids of our own may hold what the service does not allow in an entry's.
  const Entries = batch.map(({ body, delaySeconds }, n) => ({
    Id: String(n),
    MessageBody: body,
    ...(delaySeconds ? { DelaySeconds: delaySeconds } : {}),
  }));
  try {
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    for (const { Code } of Failed) logger.error('The queue refused a message', { code: Code });
    return Failed.flatMap(({ Id }) => batch[Number(Id)]?.id ?? []);
  } catch (error) {
    logger.error('The queue took no message', { kind: (error as Error).name, messages: batch.length });
    return batch.map(({ id }) => id);
  }
}
