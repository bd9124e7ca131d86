import type { Queue } from '../aws/fauxqs-parts.ts';
import type { QueueEngine } from '../aws/queue-engine.ts';
import type { Outcome } from '../functions/pool.ts';
import { failedItems } from './batch-answer.ts';
import type { Job, Work } from './lane.ts';
import type { Pattern } from './pattern.ts';
import { filtered, type QueueRecord, queueRecord } from './queue-event.ts';

/** A mapping from a queue to a function, as the template has it. */
export interface QueueMapping {
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly reportsFailures: boolean;
  readonly wanted: Pattern;
  /** How many batches may be worked on at once. */
  readonly most: number;
}

/** What a mapping works with. */
export interface QueueSurroundings {
  readonly engine: QueueEngine;
  readonly region: string;
  readonly now: () => Date;
  readonly invoke: (functionArn: string, event: unknown) => Promise<Outcome>;
  /** Whether the centre is being stopped: what is not done comes again. */
  readonly stopping: () => boolean;
}

/** SQS gives at most so many messages at once. */
const ONE_RECEIVE = 10;

/** Takes messages from a queue to a function; what fails comes again when its visibility ends, or goes to the dead-letter queue. */
export class QueueWork implements Work {
  readonly most: number;
  private readonly mapping: QueueMapping;
  private readonly around: QueueSurroundings;

  constructor(mapping: QueueMapping, around: QueueSurroundings) {
    this.most = mapping.most;
    this.mapping = mapping;
    this.around = around;
  }

  /** When the next message is visible, of those that are delayed or were taken before. */
  next(): Date | undefined {
    const queue = this.queue();
    if (!queue) return undefined;
    // Asked behind every job, with a whole backlog in the queue: nothing is copied.
    let first = Number.POSITIVE_INFINITY;
    for (const { delayUntil = 0 } of delayedIn(queue)) first = Math.min(first, delayUntil);
    for (const { visibilityDeadline } of queue.inflightMessages.values()) first = Math.min(first, visibilityDeadline);
    return first === Number.POSITIVE_INFINITY ? undefined : this.around.engine.time.onCentre(first);
  }

  take(): Job | undefined {
    const queue = this.queue();
    const records = queue ? this.receive(queue) : [];
    if (!queue || records.length === 0) return undefined;
    return async () => {
      await this.handOn(queue, records);
      return true;
    };
  }

  private queue(): Queue | undefined {
    return this.around.engine.find(this.mapping.queueArn);
  }

  private receive(queue: Queue): readonly QueueRecord[] {
    const { engine, region } = this.around;
    const records: QueueRecord[] = [];
    while (records.length < this.mapping.batchSize) {
      const most = Math.min(ONE_RECEIVE, this.mapping.batchSize - records.length);
      const received = queue.dequeue(most, undefined, engine.find);
      if (received.length === 0) break;
      records.push(...received.map((one) => queueRecord(queue, one, region, (kept) => engine.time.onCentre(kept))));
    }
    return records;
  }

  private async handOn(queue: Queue, records: readonly QueueRecord[]): Promise<void> {
    const kept = Number(queue.attributes['MessageRetentionPeriod']) * 1000;
    const [now, isWanted] = [this.around.now().getTime(), this.mapping.wanted];
    const wanted = records.filter(
      (record) => now - Number(record.attributes.SentTimestamp) <= kept && isWanted(filtered(record)),
    );
    const failed = wanted.length === 0 ? [] : await this.failed(wanted);
    if (this.around.stopping()) return;
    for (const { messageId, receiptHandle } of records)
      if (!failed.includes(messageId)) queue.deleteMessage(receiptHandle);
  }

  private async failed(records: readonly QueueRecord[]): Promise<readonly string[]> {
    const ids = records.map(({ messageId }) => messageId);
    const outcome = await this.around.invoke(this.mapping.functionArn, { Records: records });
    if (!('answer' in outcome)) return ids;
    return this.mapping.reportsFailures ? failedItems(outcome.answer, ids) : [];
  }
}

const delayedIn = (queue: Queue) => (queue.isFifo() ? [...queue.fifoDelayed.values()].flat() : queue.delayedMessages);
