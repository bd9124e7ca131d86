import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Used } from '../../bookings/meter.ts';

/** Meters before a table engine, one a name. */
export interface Meters {
  /** Where the table answers whoever has that name. */
  readonly endpoint: (name: string) => string;
  /** What each has asked for so far. */
  readonly used: () => Promise<ReadonlyMap<string, Used>>;
  readonly stop: () => Promise<void>;
}

/** Starts them before the engine at that address. */
export async function openMeters(engine: string, names: readonly string[]): Promise<Meters> {
  const child = fork(new URL('./meters-process.ts', import.meta.url), [engine, ...names], { execArgv: [] });
  const told = async <Value>(): Promise<ReadonlyMap<string, Value>> => {
    const [pairs] = (await once(child, 'message')) as [[string, Value][]];
    return new Map(pairs);
  };
  const endpoints = await told<string>();
  return {
    endpoint: (name) => {
      const found = endpoints.get(name);
      if (found === undefined) throw new Error(`There is no meter for ${name}.`);
      return found;
    },
    used: () => {
      const used = told<Used>();
      child.send('used');
      return used;
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
