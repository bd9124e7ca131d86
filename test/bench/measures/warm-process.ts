import { createRequire } from 'node:module';
import { median } from './figure.ts';

/** Runs two handlers in turns in one warm process, and writes what a call of each took, in milliseconds, and what ours logged, in bytes a call. */

interface Asked {
  readonly floor: { readonly bundle: string; readonly event: unknown };
  readonly ours: { readonly bundle: string; readonly event: unknown };
  readonly atOnce: number;
  /** Turns of each, and calls a turn. */
  readonly turns: number;
  readonly calls: number;
}
type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const asked = JSON.parse(process.argv[2] ?? '') as Asked;
const load = createRequire(import.meta.url);
const handlerOf = (bundle: string): Handler => (load(bundle) as { readonly handler: Handler }).handler;
const [floor, ours] = [handlerOf(asked.floor.bundle), handlerOf(asked.ours.bundle)];

let logged = 0;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((chunk: string | Uint8Array) => {
  logged += Buffer.byteLength(chunk);
  return true;
}) as typeof process.stdout.write;

const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 8000 };

async function turn(handler: Handler, event: unknown): Promise<number> {
  const { calls, atOnce } = asked;
  const began = performance.now();
  const lane = async () => {
    for (let n = 0; n < calls / atOnce; n += 1) await handler(event, context);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (performance.now() - began) / calls;
}

const times = { floor: [] as number[], ours: [] as number[] };
for (let n = 0; n < asked.turns; n += 1) {
  times.floor.push(await turn(floor, asked.floor.event));
  times.ours.push(await turn(ours, asked.ours.event));
}
const answer = await ours(asked.ours.event, context);
const bytes = logged / (asked.turns * asked.calls + 1);
// The first turns warm up.
const settled = (all: readonly number[]) => median(all.slice(Math.ceil(asked.turns / 5)));
write(JSON.stringify({ floor: settled(times.floor), ours: settled(times.ours), bytes, answer }));
