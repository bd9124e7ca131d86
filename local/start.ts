import { readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { keepCompiled, putAssembly } from './assembly/kept-assembly.ts';
import { buildPages } from './build-pages.ts';
import { type Centre, openCentre } from './centre.ts';
import { VirtualClock } from './clock.ts';
import { importDemo } from './import-demo.ts';
import { forgetRunning, lives, readClock, readRunning, writeClock, writeRunning } from './keep.ts';
import { type Pages, readPages } from './pages.ts';
import { serverOf } from './server.ts';

export interface StartOptions {
  readonly data: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The clock of a fresh centre; a kept one is moved forward to it. */
  readonly at?: Date;
  readonly reset: boolean;
  readonly progress: (line: string) => void;
}

/** The start cannot be made, for a reason that people can mend. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/**
 * Starts the whole centre on this machine and answers its address and the way to stop it.
 * @throws CannotStart with a sentence that says what to do.
 */
export async function start(
  options: StartOptions,
): Promise<{ readonly url: string; readonly forms: readonly string[]; readonly stop: () => Promise<void> }> {
  const data = resolve(options.data);
  refuseNoFolder(data);
  await refuseSecond(data);
  if (options.reset) rmSync(data, { recursive: true, force: true });
  const clock = clockOf(data, options.at);
  const fresh = readClock(data) === undefined;
  const assembly = join(data, 'assembly');
  const synthesizing = () => options.progress('Synthesizing the stacks, as their sources have changed ...');
  const [pages] = await Promise.all([pagesOf(options.progress), putAssembly(assembly, 'dev', synthesizing)]);
  options.progress('Starting the table, the functions and the flows ...');
  const ended = () =>
    options.progress(
      'The table engine has ended. Callers are told that we cannot see their trips; start the centre again.',
    );
  const doors = await openDoors(options.port);
  let centre: Centre | undefined;
  try {
    centre = await openCentre(data, assembly, clock, ended, doors.url);
    if (fresh) await importDemo(centre, options.progress);
    else if (options.at) await centre.moveTo(options.at);
    doors.leadTo(serverOf(centre, pages));
    return running(centre, doors, data, assembly);
  } catch (error) {
    doors.close();
    await centre?.stop();
    throw error;
  }
}

/** The pages; a centre whose pages cannot be built takes calls all the same, and says why it has none. */
async function pagesOf(progress: (line: string) => void): Promise<Pages> {
  try {
    return readPages(await buildPages(progress));
  } catch (error) {
    const missing = `The pages cannot be built: ${(error as Error).message}`;
    progress(missing);
    return { missing };
  }
}

function refuseNoFolder(data: string): void {
  if (statSync(data, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new CannotStart(`${data} is a file. Name a folder with --data.`);
}

async function refuseSecond(data: string): Promise<void> {
  const before = readRunning(data);
  if (!before) return;
  // Another process may have got the number of one that died: only a centre answers as one.
  const answers = async () => (await fetch(`${before.url}/health`, { signal: AbortSignal.timeout(2000) })).json();
  const centre = lives(before.pid) && (await answers().catch(() => undefined));
  if (centre)
    throw new CannotStart(
      `A centre already runs on ${data}, at ${before.url} (process ${before.pid}). Stop it first, or choose another folder with --data.`,
    );
  if (before.engine !== undefined && lives(before.engine) && isEngine(before.engine))
    process.kill(before.engine, 'SIGKILL');
  forgetRunning(data);
}

/** Whether the process is a table engine that a killed centre left behind, and not a stranger with its number. */
const isEngine = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dynoxide');
  } catch {
    return false;
  }
};

function clockOf(data: string, at: Date | undefined): VirtualClock {
  const kept = readClock(data);
  if (kept && at && at.getTime() < kept.getTime())
    throw new CannotStart(
      `This centre's clock already shows ${kept.toISOString()} and only moves forward. Start afresh with --reset.`,
    );
  return new VirtualClock(kept ?? at ?? new Date());
}

/** The address at which people reach the centre; what comes before there is one is asked to come again. */
interface Doors {
  readonly url: string;
  readonly leadTo: (app: Hono) => void;
  readonly close: () => void;
}

/** Opens the port first: what the centre writes to travellers names the address. */
async function openDoors(port: number): Promise<Doors> {
  const { promise, resolve: opened, reject } = Promise.withResolvers<number>();
  let app: Hono | undefined;
  const fetch = (request: Request) => app?.fetch(request) ?? new Response('The centre is starting.', { status: 503 });
  const server = serve({ fetch, hostname: '127.0.0.1', port }, (info) => opened(info.port));
  server.on('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'EADDRINUSE'
        ? new CannotStart(`Port ${port} is taken. Choose another with --port N, or any free one with --port 0.`)
        : error,
    ),
  );
  return {
    url: `http://127.0.0.1:${await promise}`,
    leadTo: (to) => {
      app = to;
    },
    close: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}

function running(centre: Centre, { url, close }: Doors, data: string, assembly: string) {
  writeRunning(data, {
    pid: process.pid,
    url,
    ...(centre.engine.pid === undefined ? {} : { engine: centre.engine.pid }),
  });
  const keepClock = () => writeClock(data, centre.clock.now());
  keepClock();
  // Else who is killed behind a move would go back by all of it.
  centre.clock.onMove(keepClock);
  const keeping = setInterval(keepClock, 1000).unref();
  const stop = async () => {
    clearInterval(keeping);
    keepClock();
    close();
    await centre.stop();
    keepCompiled(assembly);
    forgetRunning(data);
  };
  return { url, forms: centre.apis.map(({ stage }) => `${url}/${stage}`), stop };
}
