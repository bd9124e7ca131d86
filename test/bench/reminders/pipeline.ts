import type { Assembly } from '../../../local/assembly/resources.ts';
import type { VirtualClock } from '../../../local/clock.ts';
import { type Engines, Opened, openEngines } from '../../../local/engines.ts';
import { Events } from '../../../local/events/events.ts';
import { functionResources } from '../../../local/functions/function-arn.ts';
import { functionSpecs } from '../../../local/functions/function-specs.ts';
import { failedMessages } from '../../../local/live/failed.ts';
import type { Used } from '../../bookings/meter.ts';
import { type Meters, openMeters } from './meters.ts';
import { ProcessPool } from './process-pool.ts';

/** How often functions failed, by name and by the error. */
export type Failures = { readonly [name: string]: { readonly [error: string]: number } };

/** Everything between the clock and the provider, as it is deployed: table, stream, queues, schedules, and every function in its own processes. */
export interface Pipeline {
  readonly engines: Engines;
  /** Functions by their names without the environment, such as `notices-on-dispatch`. */
  readonly pool: (name: string) => ProcessPool;
  /** What each function asked the table for. */
  readonly used: () => Promise<ReadonlyMap<string, Used>>;
  /** How functions failed. */
  readonly failures: () => Failures;
  /** Messages that were given up, by the queue in which they lie. */
  readonly givenUp: () => { readonly [queue: string]: number };
  /** Moves the clock on, and waits until all is done that is due by then. */
  readonly pass: (seconds: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const short = (arn: string): string => arn.replace(/^(.*:)?wayline-[a-z]+-/, '');

/** Opens it on the data and the assembly that are there. Messages go to `provider`, an address. */
export async function openPipeline(
  data: string,
  assembly: Assembly,
  clock: VirtualClock,
  provider: string,
): Promise<Pipeline> {
  const opened = new Opened();
  let wake = () => {};
  try {
    const engineEnded = () => process.stderr.write('The table engine has ended.\n');
    const given = { assembly, data, clock, opened, wake: () => wake(), connect: () => undefined, engineEnded };
    const engines = await openEngines(given);
    const names = functionResources(assembly).map(({ arn }) => short(arn));
    const meters = opened.add(await openMeters(engines.table.endpoint, names));
    const pools = poolsOf(assembly, engines, clock, provider, () => wake(), meters);
    const { resolve, kept, book, executions, queues, logs } = engines;
    const events = new Events({
      ...{ assembly, resolve, clock, kept, queues, book, executions, tables: engines.table.endpoint },
      invoke: (arn, event) => pools.get(arn)?.invoke(event),
      isFunction: (arn) => pools.has(arn),
      failed: (error) => logs.write(`${JSON.stringify({ level: 'ERROR', message: String(error) })}\n`),
    });
    opened.add({
      stop: async () => {
        events.stop();
        await Promise.all([...pools.values()].map((pool) => pool.stop()));
        await events.over();
      },
    });
    await events.start();
    wake = events.wake;
    const failed = failedMessages(assembly, resolve, queues);
    const named = new Map([...pools].map(([arn, pool]) => [short(arn), pool] as const));
    return {
      engines,
      pool: (name) => {
        const found = named.get(name);
        if (!found) throw new Error(`There is no function ${name}.`);
        return found;
      },
      used: meters.used,
      failures: () =>
        Object.fromEntries(
          [...named].flatMap(([name, { failures }]) =>
            failures.size > 0 ? [[name, Object.fromEntries(failures)]] : [],
          ),
        ),
      givenUp: () =>
        Object.fromEntries(failed().flatMap(({ queue, messages }) => (messages ? [[queue, messages]] : []))),
      pass: async (seconds) => {
        clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
        queues.time.follow(clock.now());
        events.wake();
        await events.settled();
      },
      stop: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function poolsOf(
  assembly: Assembly,
  { resolve, arnOf, table, queues, services, logs }: Engines,
  clock: VirtualClock,
  provider: string,
  ended: () => void,
  meters: Meters,
): ReadonlyMap<string, ProcessPool> {
  const endpoints = {
    region: assembly.region,
    dynamodb: table.endpoint,
    sqs: queues.endpoint,
    services,
    host: services,
  };
  return new Map(
    functionSpecs(assembly, resolve, arnOf, endpoints).map((spec) => {
      const variables = {
        ...spec.variables,
        AWS_ENDPOINT_URL_DYNAMODB: meters.endpoint(short(spec.name)),
        AWS_ENDPOINT_URL_SNS: provider,
        AWS_ENDPOINT_URL_SESV2: provider,
        AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: provider,
      };
      return [spec.arn, new ProcessPool({ ...spec, variables }, () => clock.now(), logs, ended)];
    }),
  );
}
