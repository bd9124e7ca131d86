import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Figure, median } from './figure.ts';
import { type Bench, openBench } from './functions.ts';

const run = promisify(execFile);
const LOADER = join(import.meta.dirname, 'load-once.cjs');

/** What a function may cost at its cold start, as times the floor and in KB of 1,000 bytes, by who waits for it. */
export const COLD_LIMITS = {
  caller: { most: 1.5, goal: 1.25, size: 560 },
  agent: { most: 2.3, size: 950 },
} as const;

/** How long each function takes to load in a fresh process, against the bare query: medians of `runs`, taken in turns so that a busy moment meets all. */
export async function cold(runs: number, progress: (line: string) => void): Promise<readonly Figure[]> {
  const bench = await openBench();
  try {
    const all = loaded(bench);
    const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
    for (let n = 0; n < runs; n += 1) {
      progress(`cold starts: ${n + 1} of ${runs}`);
      for (const { name, bundle, env } of all) {
        const { stdout } = await run(process.execPath, [LOADER, bundle], { env });
        times.get(name)?.push(Number(stdout));
      }
    }
    const of = (name: string) => median(times.get(name) ?? []);
    const floor: Figure = { name: 'cold floor: a bare query', value: of('floor'), unit: 'ms' };
    return [
      floor,
      ...all.filter(({ name }) => name !== 'floor').flatMap((each) => figures(each, of(each.name) / floor.value)),
    ];
  } finally {
    bench.remove();
  }
}

interface Loaded {
  readonly name: string;
  readonly bundle: string;
  readonly env: NodeJS.ProcessEnv;
}

function loaded({ specs, floor }: Bench): readonly Loaded[] {
  const ours = specs('http://127.0.0.1:1').map(({ name, bundle, variables }) => ({
    ...{ name: name.replace('wayline-dev-', ''), bundle, env: { ...variables } },
  }));
  const [first] = ours;
  return [{ name: 'floor', bundle: floor, env: { ...first?.env } }, ...ours];
}

function figures({ name, bundle }: Loaded, ratio: number): readonly Figure[] {
  const who = /-(caller|agent)$/.exec(name)?.[1] as keyof typeof COLD_LIMITS | undefined;
  const { size, ...limits } = who === undefined ? { size: undefined } : COLD_LIMITS[who];
  const kilobytes = statSync(bundle).size / 1000;
  return [
    { name: `cold ${name}`, value: ratio, unit: 'x', ...limits },
    { name: `size ${name}`, value: kilobytes, unit: 'KB', ...(size === undefined ? {} : { most: size }) },
  ];
}
