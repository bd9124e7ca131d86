import type { Queue } from '../aws/fauxqs-parts.ts';

/** A message as a receive from the queue gives it. */
type Received = ReturnType<Queue['dequeue']>[number];

/** The record of a message in a Lambda event. `onCentre` puts an instant that the queue keeps on the centre's clock. */
export function queueRecord(queue: Queue, received: Received, region: string, onCentre: (kept: number) => Date) {
  const message = queue.inflightMessages.get(received.ReceiptHandle)?.message;
  const at = (kept: number | undefined) => String(onCentre(kept ?? 0).getTime());
  return {
    messageId: received.MessageId,
    receiptHandle: received.ReceiptHandle,
    body: received.Body,
    attributes: {
      ApproximateReceiveCount: String(message?.approximateReceiveCount ?? 1),
      SentTimestamp: at(message?.sentTimestamp),
      SenderId: queue.arn.split(':')[4],
      ApproximateFirstReceiveTimestamp: at(message?.approximateFirstReceiveTimestamp),
      ...(message?.sequenceNumber === undefined ? {} : { SequenceNumber: message.sequenceNumber }),
      ...(message?.messageGroupId === undefined ? {} : { MessageGroupId: message.messageGroupId }),
      ...(message?.messageDeduplicationId === undefined
        ? {}
        : { MessageDeduplicationId: message.messageDeduplicationId }),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(received.MessageAttributes ?? {}).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          ...(StringValue === undefined ? {} : { stringValue: StringValue }),
          ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: received.MD5OfBody,
    ...(received.MD5OfMessageAttributes === undefined
      ? {}
      : { md5OfMessageAttributes: received.MD5OfMessageAttributes }),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}

export type QueueRecord = ReturnType<typeof queueRecord>;

/** What the filters of a mapping look at: the body as JSON where it is JSON. */
export function filtered(record: QueueRecord): unknown {
  try {
    return { ...record, body: JSON.parse(record.body) };
  } catch {
    return record;
  }
}
