import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a centre leaves in its data folder besides the table. Every command reads it: loading zod for it would take longer than most run. */
export interface Running {
  readonly pid: number;
  readonly url: string;
  readonly engine?: number;
}

/** The centre that runs on this data folder, or ran there last; nothing where none ever did. */
export function readRunning(data: string): Running | undefined {
  const { pid, url, engine } = read(join(data, 'centre.json'));
  if (!Number.isInteger(pid) || typeof url !== 'string') return undefined;
  return { pid: pid as number, url, ...(Number.isInteger(engine) ? { engine: engine as number } : {}) };
}
export const writeRunning = (data: string, centre: Running): void => write(data, 'centre.json', centre);
export const forgetRunning = (data: string): void => rmSync(join(data, 'centre.json'), { force: true });

/** Where the centre's clock stood when it was last kept. */
export function readClock(data: string): Date | undefined {
  const { now } = read(join(data, 'clock.json'));
  return typeof now === 'string' && !Number.isNaN(Date.parse(now)) ? new Date(now) : undefined;
}
export const writeClock = (data: string, now: Date): void => write(data, 'clock.json', { now: now.toISOString() });

/** Whether a process of that id lives. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The fields of a JSON object; none where there is none. */
function read(file: string): { readonly [field: string]: unknown } {
  try {
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as object) };
  } catch {
    return {};
  }
}

function write(data: string, file: string, value: unknown): void {
  mkdirSync(data, { recursive: true });
  writeWhole(join(data, file), JSON.stringify(value));
}

/** Writes a file so that whoever is killed meanwhile leaves it as it was: a half one is never there. */
export function writeWhole(file: string, text: string): void {
  const half = `${file}.half`;
  writeFileSync(half, text);
  renameSync(half, file);
}
