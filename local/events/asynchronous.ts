import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Outcome } from '../functions/pool.ts';
import type { Job, Work } from './lane.ts';

/** A run of a schedule: which, when it was due, and what came of it; or an execution, `MACHINE:NAME`, and when it ended. */
export interface Ran {
  readonly schedule: string;
  /** ISO 8601. */
  readonly at: string;
  /** `failed` is tried again; `given up` and `not delivered` are not. */
  readonly outcome: 'done' | 'failed' | 'given up' | 'not delivered';
}

/** How a function is invoked by those who do not wait for its answer. */
export interface AsynchronousLimits {
  readonly retries: number;
  /** In seconds. */
  readonly oldest: number;
  /** The queue that is told of what was given up, and whether as an invocation record or as the bare event. */
  readonly onFailure?: { readonly queueArn: string; readonly bareEvent: boolean };
}

export interface AsynchronousSurroundings {
  readonly kept: DatabaseSync;
  readonly now: () => Date;
  readonly invoke: (functionArn: string, event: unknown) => Promise<Outcome>;
  readonly send: (queueArn: string, body: string, attributes?: { readonly [name: string]: string }) => boolean;
  readonly limits: (functionArn: string) => AsynchronousLimits;
  readonly ran: (ran: Ran) => void;
  readonly stopping: () => boolean;
}

interface Row {
  readonly id: number;
  readonly request: string;
  readonly function: string;
  readonly event: string;
  /** Milliseconds on the centre's clock. */
  readonly due: number;
  readonly since: number;
  readonly tries: number;
  readonly schedule: string | null;
}

/** Seconds from one try to the next, as Lambda waits. */
const PAUSES = [60, 120];

/** Lambda's queue of asynchronous invocations: kept until they are done, tried again, and given up to a queue. */
export class Asynchronous implements Work {
  readonly most = 10;
  private readonly around: AsynchronousSurroundings;
  private readonly running = new Set<number>();
  private readonly first: StatementSync;
  private readonly whole: StatementSync;

  constructor(around: AsynchronousSurroundings) {
    around.kept.exec(`CREATE TABLE IF NOT EXISTS invocations (
      id INTEGER PRIMARY KEY AUTOINCREMENT, request TEXT NOT NULL, function TEXT NOT NULL, event TEXT NOT NULL,
      due INTEGER NOT NULL, since INTEGER NOT NULL, tries INTEGER NOT NULL, schedule TEXT
    );
    CREATE INDEX IF NOT EXISTS invocations_by_due ON invocations (due, id)`);
    this.around = around;
    this.first = around.kept.prepare('SELECT id, due FROM invocations ORDER BY due, id LIMIT ?');
    this.whole = around.kept.prepare('SELECT * FROM invocations WHERE id = ?');
  }

  /** Keeps an invocation that is to be made now; `schedule` names who wants it, and `due` is when they did. */
  add(functionArn: string, event: string, schedule: string | null, due: Date): void {
    this.around.kept
      .prepare(
        'INSERT INTO invocations (request, function, event, due, since, tries, schedule) VALUES (?, ?, ?, ?, ?, 0, ?)',
      )
      .run(randomUUID(), functionArn, event, due.getTime(), due.getTime(), schedule);
  }

  next(): Date | undefined {
    const row = this.waiting();
    return row && new Date(row.due);
  }

  take(): Job | undefined {
    const first = this.waiting();
    if (!first || first.due > this.around.now().getTime()) return undefined;
    const row = this.whole.get(first.id) as unknown as Row;
    this.running.add(row.id);
    return async () => {
      try {
        await this.run(row);
      } finally {
        this.running.delete(row.id);
      }
      return true;
    };
  }

  private waiting(): Pick<Row, 'id' | 'due'> | undefined {
    const rows = this.first.all(this.running.size + 1) as unknown as readonly Pick<Row, 'id' | 'due'>[];
    return rows.find(({ id }) => !this.running.has(id));
  }

  private async run(row: Row): Promise<void> {
    const { kept, now, invoke, limits, stopping } = this.around;
    const outcome = await invoke(row.function, JSON.parse(row.event));
    if (stopping()) return;
    if ('answer' in outcome) {
      kept.prepare('DELETE FROM invocations WHERE id = ?').run(row.id);
      return this.tell(row, 'done');
    }
    const { retries, oldest } = limits(row.function);
    const again = now().getTime() + (PAUSES[row.tries] ?? 120) * 1000;
    if (row.tries < retries && again - row.since <= oldest * 1000) {
      kept.prepare('UPDATE invocations SET tries = tries + 1, due = ? WHERE id = ?').run(again, row.id);
      return this.tell(row, 'failed');
    }
    this.giveUp(row, outcome.error);
    this.tell(row, 'given up');
  }

  private giveUp(row: Row, error: { readonly errorType: string; readonly errorMessage: string }): void {
    const { kept, now, send, limits } = this.around;
    const { onFailure } = limits(row.function);
    if (onFailure?.bareEvent)
      send(onFailure.queueArn, row.event, {
        RequestID: row.request,
        ErrorCode: '200',
        ErrorMessage: error.errorMessage.slice(0, 1024) || error.errorType,
      });
    else if (onFailure) send(onFailure.queueArn, JSON.stringify(invocationRecord(row, error, now())));
    kept.prepare('DELETE FROM invocations WHERE id = ?').run(row.id);
  }

  private tell({ schedule, due }: Row, outcome: Ran['outcome']): void {
    if (schedule !== null) this.around.ran({ schedule, at: new Date(due).toISOString(), outcome });
  }
}

/** What Lambda tells a failure destination. */
const invocationRecord = (row: Row, error: object, now: Date) => ({
  version: '1.0',
  timestamp: now.toISOString(),
  requestContext: {
    requestId: row.request,
    functionArn: `${row.function}:$LATEST`,
    condition: 'RetriesExhausted',
    approximateInvokeCount: row.tries + 1,
  },
  requestPayload: JSON.parse(row.event),
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: error,
});
