import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf, uuidOf } from './assembly/identity.ts';
import { type Resolve, resolver } from './assembly/resolve.ts';
import { refuseUnknownTypes } from './assembly/resource-types.ts';
import { type Assembly, type Resource, readAssembly } from './assembly/resources.ts';
import { createTable, startTableEngine, type TableEngine } from './aws/table-engine.ts';
import type { VirtualClock } from './clock.ts';
import type { Contact, Values } from './connect/contact.ts';
import { Exchange } from './connect/exchange.ts';
import { type Instance, instanceOf } from './connect/instance.ts';
import { lambdaEvent } from './connect/lambda-event.ts';
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
  readonly engine: TableEngine;
  readonly stop: () => Promise<void>;
}

/**
 * Opens the centre of the assembly in `assemblyDirectory`, with its data in `data`.
 * @throws an Error with a sentence for people where the assembly or an engine cannot be run.
 */
export async function openCentre(data: string, assemblyDirectory: string, clock: VirtualClock): Promise<Centre> {
  const assembly = readAssembly(assemblyDirectory);
  refuseUnknownTypes(assembly);
  const { region } = assembly;
  const resolve = resolver(assembly, region);
  mkdirSync(data, { recursive: true });
  const engine = await startTableEngine(join(data, 'table.db'));
  const logs = createWriteStream(join(data, 'functions.log'), { flags: 'a' });
  try {
    const arnOf = arns(region);
    await createTables(assembly, resolve, engine.endpoint, region);
    const specs = functionSpecs(assembly, resolve, { region, dynamodb: engine.endpoint });
    const functions = new Map(specs.map((spec) => [spec.arn, new FunctionPool(spec, () => clock.now(), logs)]));
    const instance = instanceOf(assembly, resolve, arnOf);
    const switchboard = new Switchboard(instance, surroundings(instance, functions, clock, region));
    const stop = async () => {
      switchboard.hangUpAll();
      await Promise.all([...functions.values()].map((pool) => pool.stop()));
      await engine.stop();
      logs.end();
    };
    return { clock, zone: zoneOf(assembly), switchboard, functions, engine, stop };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

function surroundings(
  instance: Instance,
  functions: ReadonlyMap<string, FunctionPool>,
  clock: VirtualClock,
  region: string,
) {
  const exchange = new Exchange();
  return {
    flows: instance.flows,
    now: () => clock.now(),
    queueName: (arn: string) => instance.queues.get(arn) ?? arn,
    enqueue: exchange.enqueue.bind(exchange),
    leave: exchange.leave.bind(exchange),
    ask: async (contact: Contact, arn: string, parameters: Values, seconds: number, now: Date) => {
      const pool = functions.get(arn);
      if (!pool || !instance.askable.has(arn)) throw new Error(`The instance may not ask ${arn}.`);
      const outcome = await inTime(pool.invoke(lambdaEvent(contact, parameters, instance.arn, region), now), seconds);
      if ('error' in outcome) throw new Error(outcome.error.errorMessage);
      return outcome.answer;
    },
  };
}

const zoneOf = (assembly: Assembly): string =>
  String(
    assembly.resources.find(({ type }) => type === 'AWS::Connect::HoursOfOperation')?.properties['TimeZone'] ?? 'UTC',
  );

async function createTables(assembly: Assembly, resolve: Resolve, endpoint: string, region: string): Promise<void> {
  for (const resource of assembly.resources.filter(({ type }) => type === 'AWS::DynamoDB::Table'))
    await createTable(endpoint, region, resolve(resource), attributes(resource, region)['Ref'] ?? '');
}

const attributes = (resource: Resource, region: string) =>
  attributesOf(resource, { region, instanceId: uuidOf('the Connect instance') });

/** The ARN of a resource: the attribute of it that ends so, for a type that has one. */
const arns =
  (region: string) =>
  (resource: Resource): string =>
    Object.entries(attributes(resource, region)).find(([name]) => name.endsWith('Arn'))?.[1] ?? '';

const inTime = <T>(answer: Promise<T>, seconds: number): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${seconds} seconds.`)), seconds * 1000);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
};
