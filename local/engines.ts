import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Writable } from 'node:stream';
import type { Hono } from 'hono';
import { arnsIn, attributesOf, LOCAL_ACCOUNT, whereOf } from './assembly/identity.ts';
import { type Resolve, resolver } from './assembly/resolve.ts';
import type { Assembly, Resource } from './assembly/resources.ts';
import { openKept } from './aws/kept.ts';
import { answerParameters, parametersOf } from './aws/parameters.ts';
import { Provider } from './aws/providers/provider.ts';
import { type QueueEngine, startQueueEngine } from './aws/queue-engine.ts';
import { schedulerApi } from './aws/scheduler-api.ts';
import { openServices } from './aws/services.ts';
import { answerStates } from './aws/states-api.ts';
import { createTable, startTableEngine, type TableEngine } from './aws/table-engine.ts';
import type { VirtualClock } from './clock.ts';
import { queueTemplates, scheduleGroups } from './events/from-assembly.ts';
import { ScheduleBook } from './events/schedule-book.ts';
import { ExecutionBook } from './states/execution-book.ts';
import { machineArns } from './states/machines.ts';

/** What functions and events run on, as the assembly describes it. */
export interface Engines {
  readonly resolve: Resolve;
  readonly arnOf: (resource: Resource) => string;
  readonly table: TableEngine;
  readonly queues: QueueEngine;
  /** What must not be forgotten about events. */
  readonly kept: DatabaseSync;
  readonly book: ScheduleBook;
  readonly executions: ExecutionBook;
  /** The other side of every message. */
  readonly provider: Provider;
  /** Where the services answer that the centre imitates. */
  readonly services: string;
  /** What functions print. */
  readonly logs: Writable;
}

/** What the engines are opened for. */
interface OpenedFor {
  readonly assembly: Assembly;
  readonly data: string;
  readonly clock: VirtualClock;
  readonly opened: Opened;
  /** Told that a message or a schedule has come. */
  readonly wake: () => void;
  /** Connect, once it is there: the instance is made of what the engines know. */
  readonly connect: () => Hono | undefined;
  /** Told that the table engine has ended by itself. */
  readonly engineEnded: () => void;
}

/** What was opened, to be closed the other way round. */
export class Opened {
  private readonly all: { readonly stop: () => Promise<unknown> }[] = [];

  add<T extends { readonly stop: () => Promise<unknown> }>(one: T): T {
    this.all.push(one);
    return one;
  }

  async close(): Promise<void> {
    for (const one of this.all.splice(0).reverse()) await one.stop();
  }
}

/** Starts the engines and makes in them what the assembly describes: tables, queues, parameters. */
export async function openEngines(given: OpenedFor): Promise<Engines> {
  const { assembly, data, clock, opened, wake, connect, engineEnded } = given;
  const { region } = assembly;
  const now = () => clock.now();
  const table = opened.add(await startTableEngine(join(data, 'table.db'), engineEnded));
  const queues = opened.add(await startQueueEngine(data, region, now, wake));
  const kept = openKept(data);
  opened.add({ stop: async () => kept.close() });
  // Every sandbox writes into it.
  const logs = createWriteStream(join(data, 'functions.log'), { flags: 'a' }).setMaxListeners(0);
  opened.add({ stop: async () => logs.end() });
  const resolve = resolver(assembly, region, queues.endpoint);
  queues.describe(queueTemplates(assembly, resolve));
  const isBucket = ({ type }: Resource) => type === 'AWS::S3::Bucket';
  const buckets = assembly.resources.filter(isBucket);
  queues.buckets.describe(buckets.map((one) => attributesOf(one, whereOf(region))['Ref'] ?? ''));
  await createTables(assembly, resolve, table.endpoint);
  const book = new ScheduleBook(kept);
  const scheduler = schedulerApi({ book, region, groups: scheduleGroups(assembly), now, changed: wake });
  const parameters = parametersOf(assembly, resolve, LOCAL_ACCOUNT);
  const provider = new Provider(kept, now);
  const executions = new ExecutionBook(kept, machineArns(assembly));
  const byTarget = {
    AmazonSSM: (action: string, asked: unknown) => answerParameters(parameters, action, asked),
    AWSStepFunctions: (action: string, asked: unknown) =>
      answerStates({ book: executions, now, changed: wake }, action, asked),
  };
  const services = opened.add(await openServices(byTarget, provider, scheduler, connect)).endpoint;
  return { resolve, arnOf: arnsIn(region), table, queues, kept, book, executions, provider, services, logs };
}

async function createTables(assembly: Assembly, resolve: Resolve, endpoint: string): Promise<void> {
  const { region } = assembly;
  for (const resource of assembly.resources.filter(({ type }) => type === 'AWS::DynamoDB::Table'))
    await createTable(endpoint, region, resolve(resource), attributesOf(resource, whereOf(region))['Ref'] ?? '');
}
