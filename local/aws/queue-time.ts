import { DatabaseSync } from 'node:sqlite';
import type { Queue } from './fauxqs-parts.ts';

/**
 * Keeps queues on the centre's time. fauxqs counts by the wall clock; whenever the centre's clock leaves it, every instant
 * that fauxqs keeps is shifted by as much, in memory and in the data folder, so that delays and visibility follow the centre.
 */
export class QueueTime {
  private readonly file: DatabaseSync;
  private readonly queues: () => Iterable<Queue>;
  /** How far the centre's clock is ahead of the wall clock, in milliseconds. */
  private ahead: number;

  constructor(file: string, queues: () => Iterable<Queue>) {
    this.file = new DatabaseSync(file);
    this.file.exec('CREATE TABLE IF NOT EXISTS wayline_time (ahead INTEGER NOT NULL)');
    this.queues = queues;
    this.ahead = Number(this.file.prepare('SELECT ahead FROM wayline_time').get()?.['ahead'] ?? 0);
  }

  /** The centre's clock shows `now`: everything that is kept is put on it. */
  follow(now: Date): void {
    const ahead = now.getTime() - Date.now();
    const by = ahead - this.ahead;
    if (Math.abs(by) < 2) return;
    this.file.exec(`BEGIN;
      DELETE FROM wayline_time;
      INSERT INTO wayline_time VALUES (${ahead});
      UPDATE sqs_messages SET sent_timestamp = sent_timestamp - ${by}, delay_until = delay_until - ${by},
        visibility_deadline = visibility_deadline - ${by},
        approximate_first_receive_timestamp = approximate_first_receive_timestamp - ${by};
      COMMIT`);
    this.ahead = ahead;
    for (const queue of this.queues()) shift(queue, by);
  }

  /** An instant that fauxqs keeps, on the centre's clock. */
  onCentre(kept: number): Date {
    return new Date(kept + this.ahead);
  }

  close(): void {
    this.file.close();
  }
}

function shift(queue: Queue, by: number): void {
  const { ready, delayed, inflight } = queue.inspectMessages();
  for (const message of [...ready, ...delayed, ...inflight.map((entry) => entry.message)]) {
    message.sentTimestamp -= by;
    if (message.delayUntil !== undefined) message.delayUntil -= by;
    if (message.approximateFirstReceiveTimestamp !== undefined) message.approximateFirstReceiveTimestamp -= by;
  }
  for (const entry of queue.inflightMessages.values()) entry.visibilityDeadline -= by;
}
