import type { DatabaseSync } from 'node:sqlite';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import type { QueueEngine } from '../aws/queue-engine.ts';
import type { VirtualClock } from '../clock.ts';
import type { Outcome } from '../functions/pool.ts';
import type { ExecutionBook } from '../states/execution-book.ts';
import { ExecutionWork } from '../states/execution-work.ts';
import { machinesOf } from '../states/machines.ts';
import { Asynchronous, type Ran } from './asynchronous.ts';
import { asynchronousLimits } from './asynchronous-limits.ts';
import { Checkpoints } from './checkpoints.ts';
import { scheduleTemplates } from './from-assembly.ts';
import { mappingsOf } from './mappings.ts';
import { QueueWork } from './queue-work.ts';
import { type Rule, route, rulesOf } from './rules.ts';
import type { ScheduleBook } from './schedule-book.ts';
import { ScheduleWork } from './schedule-work.ts';
import { StreamWork } from './stream-work.ts';
import { Streams } from './streams.ts';
import { type Subscription, subscriptionsOf } from './topics.ts';
import { Works } from './works.ts';

/** What events run on. */
export interface EventsOn {
  readonly assembly: Assembly;
  readonly resolve: Resolve;
  readonly clock: VirtualClock;
  readonly kept: DatabaseSync;
  readonly queues: QueueEngine;
  readonly book: ScheduleBook;
  readonly executions: ExecutionBook;
  /** Where the tables answer. */
  readonly tables: string;
  /** Runs a function; nothing where there is none with that ARN. */
  readonly invoke: (functionArn: string, event: unknown) => Promise<Outcome> | undefined;
  readonly isFunction: (arn: string) => boolean;
  /** Told what failed outside of functions. */
  readonly failed: (error: unknown) => void;
}

const GONE: Outcome = {
  error: { errorType: 'ResourceNotFoundException', errorMessage: 'There is no such function.' },
};

/** Everything that happens in the centre without anybody waiting for it: queues, streams, rules and schedules at work. */
export class Events {
  private readonly on: EventsOn;
  private readonly streams: Streams;
  private readonly later: Asynchronous;
  private readonly executions: ExecutionWork;
  private readonly rules: readonly Rule[];
  /** By which queues hear of topics. */
  readonly subscriptions: readonly Subscription[];
  private works: Works | undefined;
  private isStopped = false;
  /** The schedules that ran while the clock is being moved. */
  private ran: Ran[] | undefined;
  private moving: Promise<unknown> = Promise.resolve();

  /** @throws an Error that names what of the assembly the local centre cannot do. */
  constructor(on: EventsOn) {
    const { assembly, resolve, clock, kept, queues, book, isFunction } = on;
    this.on = on;
    this.streams = new Streams(on);
    this.later = new Asynchronous({
      ...this.around(),
      kept,
      limits: asynchronousLimits(assembly, resolve),
      send: (arn, body, attributes) => queues.send(arn, body, undefined, attributes),
      ran: (ran) => this.ran?.push(ran),
    });
    this.executions = new ExecutionWork(machinesOf(assembly, resolve), {
      ...this.around(),
      book: on.executions,
      ran: (ran) => this.ran?.push(ran),
    });
    const isQueue = (arn: string) => queues.find(arn) !== undefined;
    this.rules = rulesOf(assembly, resolve, { isFunction, isQueue });
    this.subscriptions = subscriptionsOf(assembly, resolve, isQueue);
    const isTarget = (arn: string) => isFunction(arn) || isQueue(arn) || on.executions.isMachine(arn);
    book.takeTemplates(scheduleTemplates(assembly, resolve, isTarget), clock.now());
  }

  /** Begins to work. @throws an Error that names what of the assembly the local centre cannot do. */
  async start(): Promise<void> {
    const { assembly, resolve, clock, kept, queues, failed } = this.on;
    const mappings = mappingsOf(assembly, resolve, (arn) => this.streams.find(arn));
    const checkpoints = new Checkpoints(kept);
    for (const { id, source, fromLatest } of mappings.streams) await checkpoints.begin(id, source, fromLatest);
    const [around, engine, { send }] = [this.around(), queues, queues];
    const works = [
      this.schedules(),
      this.later,
      this.executions,
      ...mappings.queues.map((mapping) => new QueueWork(mapping, { ...around, engine, region: assembly.region })),
      ...mappings.streams.map((mapping) => new StreamWork(mapping, { ...around, send, checkpoints })),
    ];
    this.works = new Works(clock, works, failed);
    clock.onMove(() => queues.time.follow(clock.now()));
    this.wake();
  }

  /** Something may have come that nobody told of: a message, a change in a table, a schedule. */
  readonly wake = (): void => {
    if (!this.isStopped) this.works?.wake();
  };

  /** What the instance tells of a contact: to the event bus, and to the stream of contact records. */
  readonly heard = {
    event: (event: unknown): void => {
      const { isFunction, queues, clock } = this.on;
      const invokeLater = (arn: string, body: string) => this.later.add(arn, body, null, clock.now());
      route(this.rules, event, { isFunction, send: queues.send, invokeLater });
      this.wake();
    },
    record: (record: unknown): void => {
      this.streams.putContactRecord(record as { ContactId: string }, this.on.clock.now());
      this.wake();
    },
  };

  /** Waits until all is done that is due, and no queue or stream has anything of it left. */
  async settled(): Promise<void> {
    await this.works?.settled();
  }

  /** Passes the time until then, job by job, and answers which schedules ran. One move waits for the other. */
  moveTo(to: Date): Promise<readonly Ran[]> {
    const move = this.moving.then(async () => {
      const ran: Ran[] = [];
      this.ran = ran;
      await this.works?.moveTo(to);
      this.ran = undefined;
      return ran.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    });
    this.moving = move.catch(() => undefined);
    return move;
  }

  /** Starts nothing more; what fails from now on is tried again at the next start. */
  stop(): void {
    this.isStopped = true;
    this.works?.stop();
  }

  /** Waits for what runs still, behind a stop; then what events run on may be closed. */
  async over(): Promise<void> {
    await this.works?.over();
    this.streams.close();
  }

  private schedules(): ScheduleWork {
    const { assembly, clock, kept, queues, book, executions, isFunction } = this.on;
    return new ScheduleWork(book, {
      region: assembly.region,
      now: () => clock.now(),
      isFunction,
      send: queues.send,
      startExecution: (arn, input) =>
        executions.isMachine(arn) ? !('refused' in executions.start(arn, input, clock.now())) : undefined,
      invokeLater: (arn, event, schedule, due) => this.later.add(arn, event, schedule, due),
      together: (what) => together(kept, what),
      ran: (ran) => this.ran?.push(ran),
    });
  }

  private around() {
    return {
      now: () => this.on.clock.now(),
      invoke: async (arn: string, event: unknown) => (await this.on.invoke(arn, event)) ?? GONE,
      stopping: () => this.isStopped,
    };
  }
}

/** Runs are told by when they were due; those of one time by their names. */
const key = ({ at, schedule }: Ran): string => `${at} ${schedule}`;

function together(kept: DatabaseSync, what: () => void): void {
  kept.exec('BEGIN');
  try {
    what();
    kept.exec('COMMIT');
  } catch (error) {
    kept.exec('ROLLBACK');
    throw error;
  }
}
