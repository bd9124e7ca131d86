import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What a centre leaves in its data folder besides the table. */
const running = z.object({ pid: z.number().int(), url: z.string(), engine: z.number().int().optional() });
const kept = z.object({ now: z.iso.datetime() });

export type Running = z.infer<typeof running>;

/** The centre that runs on this data folder, or ran there last; nothing where none ever did. */
export const readRunning = (data: string): Running | undefined => read(join(data, 'centre.json'), running);
export const writeRunning = (data: string, centre: Running): void => write(data, 'centre.json', centre);
export const forgetRunning = (data: string): void => rmSync(join(data, 'centre.json'), { force: true });

/** Where the centre's clock stood when it was last kept. */
export const readClock = (data: string): Date | undefined => {
  const found = read(join(data, 'clock.json'), kept);
  return found && new Date(found.now);
};
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

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function write(data: string, file: string, value: unknown): void {
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, file), JSON.stringify(value));
}
