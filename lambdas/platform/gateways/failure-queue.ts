import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** A message that lies in a failure queue. */
export interface Lying {
  readonly id: string;
  /** When it came there or was sent first, an instant. */
  readonly at: string;
  readonly body: string;
  readonly receipt: string;
}

/** The service gives at most so many at once. */
const AT_ONCE = 10;

/** The most that are looked at. */
const MOST = 100;

/** How long nobody else sees what is being looked at, in seconds. */
const HIDDEN = 20;

/** What lies in a failure queue, a hundred messages at most; nobody else sees them for some seconds, or until `letLie`. */
export async function lyingIn(client: SQSClient, queueUrl: string): Promise<readonly Lying[]> {
  const found: Lying[] = [];
  while (found.length < MOST) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: HIDDEN,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    if (Messages.length === 0) break;
    for (const { MessageId = '', Body = '', ReceiptHandle = '', Attributes } of Messages) {
      const at = new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();
      found.push({ id: MessageId, at, body: Body, receipt: ReceiptHandle });
    }
  }
  return found;
}

/** Lets others see again what was looked at. */
export async function letLie(client: SQSClient, queueUrl: string, messages: readonly Lying[]): Promise<void> {
  for (let from = 0; from < messages.length; from += AT_ONCE)
    await client.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages
          .slice(from, from + AT_ONCE)
          .map(({ receipt }, n) => ({ Id: String(n), ReceiptHandle: receipt, VisibilityTimeout: 0 })),
      }),
    );
}

/** Takes a message away for good. */
export async function takeAway(client: SQSClient, queueUrl: string, { receipt }: Lying): Promise<void> {
  await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt }));
}
