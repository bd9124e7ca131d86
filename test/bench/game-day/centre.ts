import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import type { Table } from '../../../lambdas/travellers/profile-store.ts';
import { putAssembly } from '../../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../../local/assembly/resources.ts';
import type { TableEngine } from '../../../local/aws/table-engine.ts';
import { type Centre, openCentre } from '../../../local/centre.ts';
import { VirtualClock } from '../../../local/clock.ts';
import type { Room } from '../../../local/functions/pool.ts';
import { writeRunning } from '../../../local/keep.ts';
import { serverOf } from '../../../local/server.ts';
import { credentials } from '../../events/small-centre.ts';
import { type Ran, wayline } from '../../scenarios/running-centre.ts';
import { fillTable, tableOf } from '../reminders/filled-table.ts';
import { bookingOf } from './people.ts';

const centres = join(import.meta.dirname, '..', '..', '..', 'build', 'test-centres');

/** Functions that are killed: who sends, who feeds, and the steps of the playbook. */
const KILLED = ['notices-on-dispatch', 'notices-on-feed', 'crisis-on-step'];

/** The whole local centre in this process, with the command line before it. */
export interface GameCentre {
  readonly centre: Centre;
  readonly table: Table;
  /** Runs `wayline ...` on it, as a person would. @throws an Error with what it said where it does not end well. */
  readonly wayline: (...args: readonly string[]) => Promise<Ran>;
  /** Writes a file for the command line; answers its path. */
  readonly file: (name: string, text: string) => string;
  /** How many messages providers took so far. */
  readonly taken: () => number;
  /** Passes so many seconds of the centre's clock, until all is done that is due by then and calls wait for nothing but people. */
  readonly pass: (seconds: number) => Promise<void>;
  /** Kills one sandbox that is at work, of those the `chosen` by a number from 0 up to 1. Answers its thread; nothing where none works. */
  readonly killOne: (chosen: number) => Promise<number | undefined>;
  readonly stop: () => Promise<void>;
}

/** Opens it at `begin` in a folder of its own below `within`, with the bookings of so many travellers as the import writes them. The folder is removed when it is stopped. */
export async function openGameCentre(
  begin: Date,
  travellers: number,
  within: string | undefined,
  progress: (line: string) => void,
): Promise<GameCentre> {
  const folder = within ?? centres;
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(folder, 'game-day-'));
  const gone = () => rmSync(data, { recursive: true, force: true });
  let engine: TableEngine | undefined;
  // Whatever ends this process: the engine would go on alone.
  const left = () => {
    if (engine?.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
    gone();
  };
  const interrupted = () => process.exit(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted).once('exit', left);
  const ended = () => progress('the table engine has ended');
  await putAssembly(join(data, 'assembly'), 'dev', () => progress('synthesizes the stacks'));
  const assembly = readAssembly(join(data, 'assembly'));
  await fillTable(data, assembly, { bookings: travellers, booking: bookingOf }, progress, (started) => {
    engine = started;
  });
  const centre = await openCentre(data, join(data, 'assembly'), new VirtualClock(begin), ended);
  engine = centre.engine;
  const server = await served(centre, data);
  const client = new DynamoDBClient({ endpoint: centre.engine.endpoint, region: assembly.region, credentials });
  const pools = [...centre.functions];
  const killed = pools.flatMap(([arn, pool]) => (KILLED.some((name) => arn.endsWith(`-${name}`)) ? [pool] : []));
  return {
    centre,
    table: { client: DynamoDBDocumentClient.from(client), name: tableOf(assembly).name },
    wayline: async (...args) => {
      const ran = await wayline(...args, '--data', data);
      if (ran.exit !== 0) throw new Error(`wayline ${args.join(' ')} ended with ${ran.exit}:\n${ran.stderr}`);
      return ran;
    },
    file: (name, text) => {
      writeFileSync(join(data, name), text);
      return join(data, name);
    },
    taken: counted(centre),
    pass: async (seconds) => {
      await centre.moveTo(new Date(centre.clock.now().getTime() + seconds * 1000));
      await idle(() => pools.every(([, pool]) => pool.running().length === 0));
    },
    killOne: async (chosen) => {
      const rooms = killed.flatMap((pool) => pool.running());
      const room = rooms[Math.floor(chosen * rooms.length)] as (Room & Worker) | undefined;
      const thread = room?.threadId;
      await room?.terminate();
      return thread;
    },
    stop: async () => {
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted).off('exit', left);
      client.destroy();
      server.closeAllConnections();
      server.close();
      await centre.stop();
      gone();
    },
  };
}

/** Counts what providers take from here on. */
function counted({ provider }: Centre): () => number {
  let count = 0;
  const take = provider.take.bind(provider);
  provider.take = (message) => {
    count += 1;
    return take(message);
  };
  return () => count;
}

/** The longest that calls are waited for, in milliseconds; how often it is looked, and how often all must be quiet. */
const [LONGEST, LOOK, QUIET] = [5000, 1, 2];

async function idle(isIdle: () => boolean): Promise<void> {
  const began = performance.now();
  for (let quiet = 0; quiet < QUIET && performance.now() - began < LONGEST; ) {
    quiet = isIdle() ? quiet + 1 : 0;
    await new Promise((go) => setTimeout(go, LOOK));
  }
}

async function served(centre: Centre, data: string): Promise<Server> {
  const { promise: opened, resolve } = Promise.withResolvers<number>();
  const { fetch } = serverOf(centre, { missing: 'There are no pages here.' });
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port)) as Server;
  writeRunning(data, { pid: process.pid, url: `http://127.0.0.1:${await opened}` });
  return server;
}
