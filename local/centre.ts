import { randomUUID } from 'node:crypto';
import { appendFileSync, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { arnsIn, attributesOf, LOCAL_ACCOUNT, whereOf } from './assembly/identity.ts';
import { type Resolve, resolver } from './assembly/resolve.ts';
import { refuseUnknownTypes } from './assembly/resource-types.ts';
import { type Assembly, readAssembly } from './assembly/resources.ts';
import { openKept } from './aws/kept.ts';
import { parametersOf } from './aws/parameters.ts';
import { type QueueEngine, startQueueEngine } from './aws/queue-engine.ts';
import { schedulerApi } from './aws/scheduler-api.ts';
import { openServices } from './aws/services.ts';
import { createTable, startTableEngine, type TableEngine } from './aws/table-engine.ts';
import { clockTimeline, type VirtualClock } from './clock.ts';
import { tell } from './connect/answers.ts';
import type { Heard } from './connect/chronicle.ts';
import { type Instance, instanceOf } from './connect/instance.ts';
import type { Walked } from './connect/interpreter.ts';
import { judged, type Try } from './connect/lambda.ts';
import { lambdaEvent } from './connect/lambda-event.ts';
import type { World } from './connect/session.ts';
import { Switchboard } from './connect/switchboard.ts';
import type { Ran } from './events/asynchronous.ts';
import { Events } from './events/events.ts';
import { queueTemplates, scheduleGroups } from './events/from-assembly.ts';
import { ScheduleBook } from './events/schedule-book.ts';
import { functionSpecs } from './functions/function-specs.ts';
import { FunctionPool } from './functions/pool.ts';

/** A whole contact centre on this machine, made from a synthesized assembly. */
export interface Centre {
  readonly clock: VirtualClock;
  /** The agency's own zone, as its opening hours have it. */
  readonly zone: string;
  readonly switchboard: Switchboard;
  readonly functions: ReadonlyMap<string, FunctionPool>;
  /** The ways through flows that calls have taken since the start, flows by their names. */
  readonly walked: () => readonly Walked[];
  /** The same ways with their flows by name. */
  readonly named: (walked: readonly Walked[]) => readonly Walked[];
  readonly engine: TableEngine;
  readonly queues: QueueEngine;
  /** Where the services of AWS answer that the centre imitates, such as http://127.0.0.1:4101. */
  readonly services: string;
  /** Waits until all is done that is due, and no queue or stream has anything of it left. */
  readonly settled: () => Promise<void>;
  /** Passes the time until then, job by job, and answers which schedules ran. An instant that is past changes nothing. */
  readonly moveTo: (to: Date) => Promise<readonly Ran[]>;
  readonly stop: () => Promise<void>;
}

/**
 * Opens the centre of the assembly in `assemblyDirectory`, with its data in `data`; `engineEnded` is told when the table dies.
 * @throws an Error with a sentence for people where the assembly or an engine cannot be run.
 */
export async function openCentre(
  data: string,
  assemblyDirectory: string,
  clock: VirtualClock,
  engineEnded: () => void,
): Promise<Centre> {
  const assembly = readAssembly(assemblyDirectory);
  refuseUnknownTypes(assembly);
  mkdirSync(data, { recursive: true });
  const opened = new Opened();
  try {
    return await assemble(assembly, data, clock, opened, engineEnded);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function assemble(
  assembly: Assembly,
  data: string,
  clock: VirtualClock,
  opened: Opened,
  engineEnded: () => void,
): Promise<Centre> {
  const { region } = assembly;
  const now = () => clock.now();
  // Events wake up when something ends that begins before they are there.
  let wake = () => {};
  const engine = opened.add(await startTableEngine(join(data, 'table.db'), engineEnded));
  const queues = opened.add(await startQueueEngine(data, region, now, () => wake()));
  const kept = openKept(data);
  opened.add({ stop: async () => kept.close() });
  // Every sandbox writes into it.
  const logs = createWriteStream(join(data, 'functions.log'), { flags: 'a' }).setMaxListeners(0);
  opened.add({ stop: async () => logs.end() });
  const resolve = resolver(assembly, region, queues.endpoint);
  queues.describe(queueTemplates(assembly, resolve));
  await createTables(assembly, resolve, engine.endpoint, region);
  const book = new ScheduleBook(kept);
  const scheduler = schedulerApi({ book, region, groups: scheduleGroups(assembly), now, changed: () => wake() });
  const parameters = parametersOf(assembly, resolve, LOCAL_ACCOUNT);
  const services = opened.add(await openServices(parameters, scheduler));

  const arnOf = arnsIn(region);
  const endpoints = { region, dynamodb: engine.endpoint, sqs: queues.endpoint, services: services.endpoint };
  const specs = functionSpecs(assembly, resolve, arnOf, endpoints);
  const pools = specs.map((spec) => [spec.arn, new FunctionPool(spec, now, logs, () => wake())] as const);
  const functions = new Map(pools);
  const events = new Events({
    ...{ assembly, resolve, clock, kept, queues, book, tables: engine.endpoint },
    invoke: (arn, event) => functions.get(arn)?.invoke(event),
    isFunction: (arn) => functions.has(arn),
    failed: complaining(logs),
  });
  const instance = instanceOf(assembly, resolve, arnOf);
  const ways = new Map<string, Walked>();
  const named = (taken: readonly Walked[]) =>
    taken.map((way) => ({ ...way, flow: instance.flows.get(way.flow)?.name ?? way.flow }));
  const switchboard = new Switchboard(instance, {
    timeline: clockTimeline(clock),
    ask: asking(instance, functions, region),
    newId: randomUUID,
    seed: randomUUID(),
    staff: { profiles: instance.profiles, users: [] },
    heard: heardBy(data, events),
    walked: (taken) => {
      for (const way of taken) ways.set(`${way.flow} ${way.from} ${way.by}`, way);
    },
  });
  opened.add({
    stop: async () => {
      events.stop();
      switchboard.hangUpAll();
      await Promise.all([...functions.values()].map((pool) => pool.stop()));
      await events.over();
    },
  });
  await events.start();
  wake = events.wake;
  return {
    ...{ clock, zone: zoneOf(assembly), switchboard, functions, engine, queues, services: services.endpoint },
    walked: () => named([...ways.values()]),
    named,
    settled: () => events.settled(),
    moveTo: (to) => events.moveTo(to),
    stop: () => opened.close(),
  };
}

/** Writes what fails outside of functions into their log; what fails on and on, once. */
function complaining(logs: Writable): (error: unknown) => void {
  let last = '';
  return (error) => {
    const line = JSON.stringify({ level: 'ERROR', message: String(error) });
    if (line !== last) logs.write(`${line}\n`);
    last = line;
  };
}

/** What was opened, to be closed the other way round. */
class Opened {
  private readonly all: { readonly stop: () => Promise<unknown> }[] = [];

  add<T extends { readonly stop: () => Promise<unknown> }>(one: T): T {
    this.all.push(one);
    return one;
  }

  async close(): Promise<void> {
    for (const one of this.all.splice(0).reverse()) await one.stop();
  }
}

/** What the instance tells about contacts: kept, one JSON object a line, and told to the event bus and the stream. */
function heardBy(data: string, events: Events): Heard {
  const write = (file: string) => (told: unknown) => appendFileSync(join(data, file), `${JSON.stringify(told)}\n`);
  const [keepEvent, keepRecord] = [write('contact-events.ndjson'), write('contact-records.ndjson')];
  return {
    event: (event) => {
      keepEvent(event);
      events.heard.event(event);
    },
    record: (record) => {
      keepRecord(record);
      events.heard.record(record);
    },
  };
}

/** Asks the bundled functions, as Connect would: those that are associated, in time, telling the caller's transcript. */
const asking =
  (instance: Instance, functions: ReadonlyMap<string, FunctionPool>, region: string): World['ask'] =>
  async (session, effect, reply) => {
    if (effect.effect !== 'invoke') return reply({ input: 'failed', seconds: 0 });
    const queueName = (arn: string) => instance.queues.get(arn)?.name ?? arn;
    const event = lambdaEvent(session.contact, effect.parameters, instance.arn, region, queueName);
    const pool = instance.askable.has(effect.arn) ? functions.get(effect.arn) : undefined;
    if (effect.asynchronous) {
      void pool?.invoke(event, session.now());
      reply({ input: 'answered', answer: null, seconds: 0 });
      return;
    }
    const started = performance.now();
    const tried = await tryOnce(pool, event, session.now(), effect.seconds);
    const judgement = judged(tried, 0, 1, effect.seconds);
    const input = judgement === 'again' ? { input: 'failed' as const, seconds: 0 } : judgement;
    if (session.isOver) return;
    tell(session, effect, input, Math.round(performance.now() - started));
    reply(input);
  };

async function tryOnce(pool: FunctionPool | undefined, event: unknown, now: Date, limit: number): Promise<Try> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  if (!pool) return { error: 'function', seconds: 0 };
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limit * 1000);
  const outcome = await Promise.race([pool.invoke(event, now), late]).finally(() => clearTimeout(timer));
  if (outcome === undefined) return { error: 'timeout', seconds: limit };
  return 'answer' in outcome
    ? { answer: outcome.answer, seconds: seconds() }
    : { error: 'function', seconds: seconds() };
}

const zoneOf = (assembly: Assembly): string =>
  String(
    assembly.resources.find(({ type }) => type === 'AWS::Connect::HoursOfOperation')?.properties['TimeZone'] ?? 'UTC',
  );

async function createTables(assembly: Assembly, resolve: Resolve, endpoint: string, region: string): Promise<void> {
  for (const resource of assembly.resources.filter(({ type }) => type === 'AWS::DynamoDB::Table'))
    await createTable(endpoint, region, resolve(resource), attributesOf(resource, whereOf(region))['Ref'] ?? '');
}
