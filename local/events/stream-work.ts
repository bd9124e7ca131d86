import type { Outcome } from '../functions/pool.ts';
import { failedItems } from './batch-answer.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type GivenUp, givenUpBatch } from './given-up-batch.ts';
import type { Job, Work } from './lane.ts';
import type { Pattern } from './pattern.ts';
import type { RecordSource, StreamRecord } from './record-source.ts';
import { afterTry, type StreamLimits } from './stream-decision.ts';

/** A mapping from a stream to a function, as the template has it. */
export interface StreamMapping extends StreamLimits {
  readonly id: string;
  readonly source: RecordSource;
  readonly functionArn: string;
  readonly batchSize: number;
  /** Older records are given up; in seconds, Infinity for none. */
  readonly oldest: number;
  readonly reportsFailures: boolean;
  readonly wanted: Pattern;
  /** ARN of the queue that is told of batches that were given up. */
  readonly onFailure?: string;
}

/** What a mapping works with. */
export interface StreamSurroundings {
  readonly now: () => Date;
  readonly invoke: (functionArn: string, event: unknown) => Promise<Outcome>;
  readonly send: (queueArn: string, body: string) => boolean;
  readonly checkpoints: Checkpoints;
  /** Whether the centre is being stopped: then a try that failed says nothing. */
  readonly stopping: () => boolean;
}

/** Records that are tried together. */
interface Batch {
  readonly shard: string;
  readonly records: readonly StreamRecord[];
  readonly tries: number;
  /** The last record that is done with when these are, wanted or not. */
  readonly through: string;
}

/** Takes a function through a stream, in order, batch by batch. */
export class StreamWork implements Work {
  readonly most = 1;
  private readonly mapping: StreamMapping;
  private readonly around: StreamSurroundings;
  private batches: Batch[] = [];
  private isWoken = true;
  private notBefore: Date | undefined;

  constructor(mapping: StreamMapping, around: StreamSurroundings) {
    this.mapping = mapping;
    this.around = around;
  }

  woken(): void {
    this.isWoken = true;
  }

  next(): Date | undefined {
    return this.notBefore;
  }

  take(): Job | undefined {
    if (this.notBefore && this.notBefore.getTime() > this.around.now().getTime()) return undefined;
    if (this.batches.length === 0 && !this.isWoken) return undefined;
    this.notBefore = undefined;
    return async () => {
      this.isWoken = false;
      if (this.batches.length === 0) await this.read();
      const [batch] = this.batches;
      if (!batch) return false;
      this.isWoken = true;
      await this.tryOne(batch);
      return true;
    };
  }

  private async read(): Promise<void> {
    const { source, id, batchSize, wanted } = this.mapping;
    for (const shard of await source.shards()) {
      const records = await source.read(shard, this.around.checkpoints.get(id, shard), batchSize);
      const through = records.at(-1)?.sequence;
      if (through === undefined) continue;
      this.batches = [{ shard, records: records.filter(({ content }) => wanted(content)), tries: 0, through }];
      return;
    }
  }

  private async tryOne(batch: Batch): Promise<void> {
    const { oldest, functionArn } = this.mapping;
    const { records, tries } = batch;
    const since = this.around.now().getTime() - oldest * 1000;
    const old = records.filter(({ arrived }) => arrived.getTime() < since);
    if (old.length > 0) return this.pass(batch, old.length, 'RecordAgeExceeded');
    if (records.length === 0) return this.pass(batch, 0);
    const outcome = await this.around.invoke(functionArn, { Records: records.map(({ event }) => event) });
    if (this.around.stopping()) return;
    const step = afterTry(records.length, tries, this.firstFailed(records, outcome), this.mapping);
    if (step.step === 'done') return this.pass(batch, records.length);
    if (step.step === 'give up') return this.pass(batch, records.length, 'RetryAttemptsExhausted');
    this.pass(batch, step.done);
    this.again(step.tries, step.step === 'split' ? step.first : undefined);
    if (step.step === 'again' && step.seconds > 0)
      this.notBefore = new Date(this.around.now().getTime() + step.seconds * 1000);
  }

  /** The batch in front is to be tried again: whole, or in two parts, of which the first has so many records. */
  private again(tries: number, first?: number): void {
    const [front, ...others] = this.batches;
    if (!front) return;
    const head = front.records.slice(0, first);
    const tail = first === undefined ? [] : front.records.slice(first);
    const parts =
      tail.length === 0
        ? [{ ...front, tries }]
        : [
            { ...front, tries, records: head, through: head.at(-1)?.sequence ?? front.through },
            { ...front, tries, records: tail },
          ];
    this.batches = [...parts, ...others];
  }

  /** The place of the first record that failed; nothing where none did. */
  private firstFailed(records: readonly StreamRecord[], outcome: Outcome): number | undefined {
    if (!('answer' in outcome)) return 0;
    if (!this.mapping.reportsFailures) return undefined;
    const sequences = records.map(({ sequence }) => sequence);
    const places = failedItems(outcome.answer, sequences).map((sequence) => sequences.indexOf(sequence));
    return places.length === 0 ? undefined : Math.min(...places);
  }

  /** So many records from the front are done with, for the reason given if they were given up. */
  private pass(batch: Batch, count: number, reason?: GivenUp): void {
    const passed = batch.records.slice(0, count);
    const { id, functionArn, source, onFailure } = this.mapping;
    if (reason && onFailure !== undefined)
      this.around.send(
        onFailure,
        givenUpBatch({
          reason,
          functionArn,
          source,
          shard: batch.shard,
          records: passed,
          tries: batch.tries,
          now: this.around.now(),
        }),
      );
    const rest = batch.records.slice(count);
    const through = rest.length === 0 ? batch.through : passed.at(-1)?.sequence;
    if (through !== undefined) this.around.checkpoints.set(id, batch.shard, through);
    const others = this.batches.slice(1);
    this.batches = rest.length === 0 ? others : [{ ...batch, records: rest }, ...others];
  }
}
