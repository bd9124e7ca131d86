import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { synthesize } from '../../../local/assembly/synthesize.ts';
import { RunningCentre, wayline } from '../../scenarios/running-centre.ts';
import { type Figure, median } from './figure.ts';

const ROUNDS = 3;
const checkout = join(import.meta.dirname, '..', '..', '..');
/** How much longer it may take than the least of its kind. */
export const BEGUN_LIMITS = { synth: 5, first: 8, second: 3 } as const;

/** The least that synthesizes: one empty stack. */
const EMPTY =
  "const { App, Stack } = require('aws-cdk-lib'); const app = new App(); new Stack(app, 'Empty'); app.synth();";

/** Synthesizing all stacks, against one empty stack; starting the centre on an empty folder and once more, against the command line that only tells its use. */
export async function begun(progress: (line: string) => void): Promise<readonly Figure[]> {
  const synths: Awaited<ReturnType<typeof synthTurn>>[] = [];
  const starts: Awaited<ReturnType<typeof startTurn>>[] = [];
  for (let n = 1; n <= ROUNDS; n += 1) {
    progress(`synth: ${n} of ${ROUNDS}`);
    synths.push(await synthTurn());
    progress(`start: ${n} of ${ROUNDS}`);
    starts.push(await startTurn());
  }
  const synth = median(synths.map(({ ours }) => ours));
  const [first, second] = [median(starts.map((each) => each.first)), median(starts.map((each) => each.second))];
  const [empty, help] = [synths, starts].map((turns) => median(turns.map(({ floor }) => floor)));
  const times = (value: number, floor = 1) => ({ value: value / floor, unit: 'x' }) as const;
  return [
    { name: 'synth: all stacks', value: synth, unit: 's' },
    { name: 'synth, against one empty stack', ...times(synth, empty), most: BEGUN_LIMITS.synth },
    { name: 'start on an empty folder', value: first, unit: 's' },
    { name: 'start on an empty folder, against --help', ...times(first, help), most: BEGUN_LIMITS.first },
    { name: 'start once more', value: second, unit: 's' },
    { name: 'start once more, against --help', ...times(second, help), most: BEGUN_LIMITS.second },
  ];
}

async function synthTurn() {
  const folder = mkdtempSync(join(tmpdir(), 'wayline-synth-'));
  try {
    const floor = await seconds(() => promisify(execFile)(process.execPath, ['-e', EMPTY], { cwd: checkout }));
    return { floor, ours: await seconds(() => synthesize(folder, 'dev')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startTurn() {
  const centre = new RunningCentre();
  try {
    const floor = await seconds(() => wayline('--help'));
    const first = await seconds(() => centre.start());
    await centre.stop();
    return { floor, first, second: await seconds(() => centre.start()) };
  } finally {
    await centre.remove();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
