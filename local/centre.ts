import { randomUUID } from 'node:crypto';
import { appendFileSync, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { arnsIn, attributesOf, whereOf } from './assembly/identity.ts';
import { type Resolve, resolver } from './assembly/resolve.ts';
import { refuseUnknownTypes } from './assembly/resource-types.ts';
import { type Assembly, readAssembly } from './assembly/resources.ts';
import { createTable, startTableEngine, type TableEngine } from './aws/table-engine.ts';
import { clockTimeline, type VirtualClock } from './clock.ts';
import { tell } from './connect/answers.ts';
import { type Instance, instanceOf } from './connect/instance.ts';
import type { Walked } from './connect/interpreter.ts';
import { judged, type Try } from './connect/lambda.ts';
import { lambdaEvent } from './connect/lambda-event.ts';
import type { World } from './connect/session.ts';
import { Switchboard } from './connect/switchboard.ts';
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
  readonly engine: TableEngine;
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
  const { region } = assembly;
  const resolve = resolver(assembly, region);
  mkdirSync(data, { recursive: true });
  const engine = await startTableEngine(join(data, 'table.db'), engineEnded);
  const logs = createWriteStream(join(data, 'functions.log'), { flags: 'a' });
  try {
    const arnOf = arnsIn(region);
    await createTables(assembly, resolve, engine.endpoint, region);
    const specs = functionSpecs(assembly, resolve, arnOf, { region, dynamodb: engine.endpoint });
    const functions = new Map(specs.map((spec) => [spec.arn, new FunctionPool(spec, () => clock.now(), logs)]));
    const instance = instanceOf(assembly, resolve, arnOf);
    const timeline = clockTimeline(clock);
    const ask = asking(instance, functions, region);
    const heard = {
      event: write(join(data, 'contact-events.ndjson')),
      record: write(join(data, 'contact-records.ndjson')),
    };
    const ways = new Map<string, Walked>();
    const walked = (taken: readonly Walked[]) => {
      for (const way of taken) ways.set(`${way.flow} ${way.from} ${way.by}`, way);
    };
    const switchboard = new Switchboard(instance, {
      timeline,
      ask,
      newId: randomUUID,
      seed: randomUUID(),
      staff: { profiles: instance.profiles, users: [] },
      heard,
      walked,
    });
    const stop = async () => {
      switchboard.hangUpAll();
      await Promise.all([...functions.values()].map((pool) => pool.stop()));
      await engine.stop();
      logs.end();
    };
    return {
      clock,
      zone: zoneOf(assembly),
      switchboard,
      functions,
      walked: () => [...ways.values()].map((way) => ({ ...way, flow: instance.flows.get(way.flow)?.name ?? way.flow })),
      engine,
      stop,
    };
  } catch (error) {
    await engine.stop();
    throw error;
  }
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

/** Keeps what the instance tells about contacts, one JSON object a line, as the stream and the event bus would get it. */
const write = (file: string) => (told: unknown) => appendFileSync(file, `${JSON.stringify(told)}\n`);

const zoneOf = (assembly: Assembly): string =>
  String(
    assembly.resources.find(({ type }) => type === 'AWS::Connect::HoursOfOperation')?.properties['TimeZone'] ?? 'UTC',
  );

async function createTables(assembly: Assembly, resolve: Resolve, endpoint: string, region: string): Promise<void> {
  for (const resource of assembly.resources.filter(({ type }) => type === 'AWS::DynamoDB::Table'))
    await createTable(endpoint, region, resolve(resource), attributesOf(resource, whereOf(region))['Ref'] ?? '');
}
