import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const NO_ENGINE = `No table engine for this machine: the embedded one is for Linux x64.
Start DynamoDB Local or any other DynamoDB and name it: DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start`;

/** How long it may take until it listens, in milliseconds. */
const START_MS = 10_000;
const PORTS = 5;

/** The embedded engine at work. */
interface Served {
  readonly child: ChildProcess;
  readonly endpoint: string;
}

/**
 * Starts the embedded engine on a file; nothing where it does not start. It has a port that nobody else has: where somebody took it meanwhile, such as another
 * centre, what answered there would be another table.
 */
export async function serve(file: string, ports = freePort): Promise<Served | undefined> {
  for (let tries = 0; tries < PORTS; tries += 1) {
    const port = await ports();
    // In a process group of its own: Ctrl-C is for the centre, which then stops its engine.
    const child = spawn(engineProgram(), ['serve', '--port', String(port), '--db-path', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const said = await saidBy(child);
    if (LISTENS.test(said)) return { child, endpoint: `http://127.0.0.1:${port}` };
    child.kill('SIGKILL');
    if (!TAKEN.test(said)) return undefined;
  }
  return undefined;
}

const LISTENS = /listening on/;
const TAKEN = /already in use/i;

/** What an engine says until it listens, ends or takes too long. */
async function saidBy(child: ChildProcess): Promise<string> {
  let said = '';
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, START_MS);
  child.once('close', resolve).once('error', resolve);
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    said += more;
    if (LISTENS.test(said)) resolve();
  });
  await promise;
  clearTimeout(timer);
  child.stderr?.removeAllListeners('data').resume();
  return said;
}

/** Where the program of the embedded engine is. */
export function engineProgram(): string {
  try {
    const home = dirname(
      createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`),
    );
    return join(home, 'dynoxide');
  } catch (error) {
    throw new Error(NO_ENGINE, { cause: error });
  }
}

/** A port of this machine that nobody has at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
