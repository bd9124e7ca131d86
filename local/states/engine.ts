import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { Timers } from './timers.ts';

type Engine = typeof import('aws-local-stepfunctions');

/**
 * The engine of state machines, with the centre's clock and timers in place of the machine's own. It is loaded only where a
 * machine is to be run, and without the clients by which it would call AWS.
 */
export function loadEngine(timers: Timers, now: () => Date): Engine {
  const file = createRequire(import.meta.url).resolve('aws-local-stepfunctions');
  const own = createRequire(file);
  const require = (name: string): unknown => (name.startsWith('@aws-sdk/') ? {} : own(name));
  const names = ['exports', 'require', 'module', 'setTimeout', 'clearTimeout', 'Date'];
  const module = { exports: {} };
  const load = compileFunction(readFileSync(file, 'utf8'), names, { filename: file });
  load(module.exports, require, module, timers.set, timers.clear, clockDate(now));
  return module.exports as Engine;
}

/** `Date` on the centre's clock. */
const clockDate = (now: () => Date): typeof Date =>
  class extends Date {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(now().getTime());
      else super(...(given as [number]));
    }
    static override now = (): number => now().getTime();
  } as typeof Date;
