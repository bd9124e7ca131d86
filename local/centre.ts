import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Hono } from 'hono';
import { asking } from './asking.ts';
import { attributesOf, whereOf } from './assembly/identity.ts';
import { refuseUnknownTypes } from './assembly/resource-types.ts';
import { type Assembly, readAssembly } from './assembly/resources.ts';
import { connectApi } from './aws/connect-api.ts';
import type { Provider } from './aws/providers/provider.ts';
import type { QueueEngine } from './aws/queue-engine.ts';
import type { TableEngine } from './aws/table-engine.ts';
import { clockTimeline, type VirtualClock } from './clock.ts';
import type { Heard } from './connect/chronicle.ts';
import { Desks } from './connect/desk.ts';
import { instanceOf } from './connect/instance.ts';
import type { Walked } from './connect/interpreter.ts';
import { staffingOf } from './connect/staffing.ts';
import { Switchboard } from './connect/switchboard.ts';
import { type Engines, Opened, openEngines } from './engines.ts';
import type { Ran } from './events/asynchronous.ts';
import { Events } from './events/events.ts';
import { functionSpecs } from './functions/function-specs.ts';
import { FunctionPool } from './functions/pool.ts';
import { Board } from './live/board.ts';
import { failedMessages } from './live/failed.ts';
import { InboxWatch } from './live/inbox-watch.ts';
import { MailIn } from './mail-in.ts';
import { Recordings } from './recordings.ts';
import { TwoWaySms } from './two-way-sms.ts';
import { Users } from './users.ts';
import { apisOf, type WebApi } from './web-apis/apis.ts';
import { type Distribution, distributionsOf } from './web-apis/distributions.ts';

/** A whole contact centre on this machine, made from a synthesized assembly. */
export interface Centre {
  readonly clock: VirtualClock;
  /** The agency's own zone, as its opening hours have it. */
  readonly zone: string;
  readonly switchboard: Switchboard;
  /** Who can be reached here, and their desks. */
  readonly users: Users;
  readonly desks: Desks;
  /** All that the pages show, as it changes. */
  readonly board: Board;
  /** What travellers write to us. */
  readonly sms: TwoWaySms;
  readonly mail: MailIn;
  /** What calls without an agent had recorded. */
  readonly recordings: Recordings;
  readonly functions: Functions;
  /** What anybody can reach over HTTP. */
  readonly apis: readonly WebApi[];
  readonly distributions: readonly Distribution[];
  /** The ways through flows that calls have taken since the start, flows by their names. */
  readonly walked: () => readonly Walked[];
  /** The same ways with their flows by name. */
  readonly named: (walked: readonly Walked[]) => readonly Walked[];
  readonly engine: TableEngine;
  readonly queues: QueueEngine;
  /** The other side of every message. */
  readonly provider: Provider;
  /** Where the services of AWS answer that the centre imitates, such as http://127.0.0.1:4101. */
  readonly services: string;
  /** Waits until all is done that is due, and no queue or stream has anything of it left. */
  readonly settled: () => Promise<void>;
  /** Passes the time until then, job by job, and answers which schedules ran. An instant that is past changes nothing. */
  readonly moveTo: (to: Date) => Promise<readonly Ran[]>;
  readonly stop: () => Promise<void>;
}

type Functions = ReadonlyMap<string, FunctionPool>;

/**
 * Opens the centre of the assembly in `assemblyDirectory`, with its data in `data`; `engineEnded` is told when the table dies. `host` is where people
 * reach it, such as http://127.0.0.1:8080.
 * @throws an Error with a sentence for people where the assembly or an engine cannot be run.
 */
export async function openCentre(
  data: string,
  assemblyDirectory: string,
  clock: VirtualClock,
  engineEnded: () => void,
  host = 'http://127.0.0.1:8080',
): Promise<Centre> {
  const assembly = readAssembly(assemblyDirectory);
  refuseUnknownTypes(assembly);
  mkdirSync(data, { recursive: true });
  const opened = new Opened();
  try {
    return await assemble(assembly, { data, host }, clock, opened, engineEnded);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function assemble(
  assembly: Assembly,
  { data, host }: { readonly data: string; readonly host: string },
  clock: VirtualClock,
  opened: Opened,
  engineEnded: () => void,
): Promise<Centre> {
  // What ends before events are there wakes nobody.
  let wake = () => {};
  let board: Board | undefined;
  let inbox: InboxWatch | undefined;
  let connect: Hono | undefined;
  const given = { assembly, data, clock, opened, wake: () => wake(), connect: () => connect, engineEnded };
  const engines = await openEngines(given);
  const { resolve, table: engine, queues, provider, services, arnOf } = engines;
  const functions = functionsOf(assembly, clock, engines, host, (ended) => {
    wake();
    inbox?.ended(ended);
  });
  const events = new Events({
    ...{ assembly, resolve, clock, queues, kept: engines.kept, book: engines.book, executions: engines.executions },
    tables: engine.endpoint,
    invoke: (arn, event) => functions.get(arn)?.invoke(event),
    isFunction: (arn) => functions.has(arn),
    failed: complaining(engines.logs),
  });
  const instance = instanceOf(assembly, resolve, arnOf);
  const zone = zoneOf(assembly);
  const recordings = new Recordings(data, zone);
  const ways = new Map<string, Walked>();
  const named = (taken: readonly Walked[]) =>
    taken.map((way) => ({ ...way, flow: instance.flows.get(way.flow)?.name ?? way.flow }));
  const switchboard = new Switchboard(instance, {
    timeline: clockTimeline(clock),
    ask: asking(instance, functions, assembly.region),
    newId: randomUUID,
    seed: randomUUID(),
    staff: { profiles: instance.profiles, users: [] },
    heard: heardBy(data, events),
    walked: (taken) => {
      for (const way of taken) ways.set(`${way.flow} ${way.from} ${way.by}`, way);
    },
    told: (session, event) => {
      recordings.hears(session, event);
      board?.told(session.contact, event);
    },
    moved: () => board?.moved(),
  });
  connect = connectApi(switchboard, instance.arn, () => clock.now());
  const staffing = staffingOf(assembly, resolve, arnOf);
  const users = new Users(data, instance.arn, staffing, (all) => switchboard.staff(all));
  const desks = new Desks(switchboard, staffing.statuses);
  const idOf = (each: Parameters<typeof arnOf>[0]) => attributesOf(each, whereOf(assembly.region))['Ref'] ?? '';
  const apis = apisOf(assembly, resolve, idOf);
  const distributions = distributionsOf(assembly, resolve, idOf);
  const failed = failedMessages(assembly, resolve, queues);
  board = new Board({ id: randomUUID(), zone, now: () => clock.now(), switchboard, desks, failed });
  inbox = new InboxWatch(
    functions,
    (messages, replies) => board?.inbox(messages, replies),
    () => board?.isWatched ?? false,
  );
  board.onWatched(() => inbox?.look());
  opened.add({ stop: async () => inbox?.stop() });
  opened.add({ stop: () => comeToRest(events, switchboard, functions) });
  const { subscriptions } = events;
  const sms = new TwoWaySms({ subscriptions, send: queues.send, now: () => clock.now() });
  const { buckets } = queues;
  const mail = new MailIn({ assembly, resolve, buckets, heard: events.heard.event, now: () => clock.now() });
  await events.start();
  wake = events.wake;
  return {
    ...{ clock, zone, switchboard, functions, engine, queues, provider, services },
    ...{ users, desks, board, sms, mail, recordings, apis, distributions },
    named,
    walked: () => named([...ways.values()]),
    settled: () => events.settled(),
    moveTo: (to) => events.moveTo(to),
    stop: () => opened.close(),
  };
}

function functionsOf(
  assembly: Assembly,
  clock: VirtualClock,
  engines: Engines,
  host: string,
  ended: (arn: string) => void,
): Functions {
  const { region } = assembly;
  const endpoints = {
    region,
    dynamodb: engines.table.endpoint,
    sqs: engines.queues.endpoint,
    services: engines.services,
    host,
  };
  const specs = functionSpecs(assembly, engines.resolve, engines.arnOf, endpoints);
  return new Map(
    specs.map((spec) => [
      spec.arn,
      new FunctionPool(
        spec,
        () => clock.now(),
        engines.logs,
        () => ended(spec.arn),
      ),
    ]),
  );
}

async function comeToRest(events: Events, switchboard: Switchboard, functions: Functions): Promise<void> {
  events.stop();
  switchboard.hangUpAll();
  await Promise.all([...functions.values()].map((pool) => pool.stop()));
  await events.over();
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

const zoneOf = (assembly: Assembly): string =>
  String(
    assembly.resources.find(({ type }) => type === 'AWS::Connect::HoursOfOperation')?.properties['TimeZone'] ?? 'UTC',
  );
