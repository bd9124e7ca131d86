import { performance } from 'node:perf_hooks';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { personalIn } from '../scenarios/personal-data.ts';
import type { World } from './a-world.ts';

/** How many events each door is shown, and how many of those that it lets in, and that it does not, go through the function itself: FUZZ=10000 is all. */
const EVENTS = 10_000;
const THROUGH = Number(process.env['FUZZ'] ?? 25);
/** How long all events of one door may take, in milliseconds. */
export const PATIENCE_MS = 120_000 + THROUGH * 300;

/** The longest that an event may keep the processor, in milliseconds. */
const CPU_MS = 1500;
/** The same for what an operator asks of all travellers at once, and for what nobody waits for. */
const OPERATOR_CPU_MS = 10_000;

/** What an answer may have left behind in the table. */
export type Left = 'nothing' | 'anything';

interface Way {
  readonly name: string;
  readonly events: fc.Arbitrary<unknown>;
  /** Whether the door lets it in: pure. */
  readonly read: (event: unknown) => boolean;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Whether it may fail in any way: the event comes again, and ends in a failure queue. */
  readonly comesAgain?: boolean;
  /** Whether others stand beside it in a batch: then a throw would have them all come again. */
  readonly hasNeighbours?: boolean;
  /** Asserts on an answer, and says what may have been written for it. */
  readonly answered: (answer: unknown) => Left;
}

/** What a function may throw at an event: that it does not fit. Anything else is a bug. */
const REFUSALS = /^(BadEvent|ZodError|\$ZodError)$/;
/** What functions say of it that know no more of the event. */
const SENTENCES = ['No route answers this question', 'There is no such version of the crisis'];
/** A dropped file that is gone: its event goes to the failure queue. */
const GONE = /^(NoSuchKey|NoSuchBucket)$/;

/** Kinds of failure in the log that are no bug: the door's own, being late on a busy machine, and Connect, which lets two requests through a second. */
const TOLD = /^(BadEvent|ZodError|Late|Error|NoSuchKey|NoSuchBucket|ThrottlingException)$/;

/** Shows all events to the pure door, and those that it lets in, and as many that it does not, to the function itself. */
export async function through(
  world: World,
  { name, events, read, invoke, answered, comesAgain = false, hasNeighbours = false }: Way,
): Promise<void> {
  world.seen();
  const all = fc.sample(events, { numRuns: EVENTS, seed: 20261204 });
  const left = { in: THROUGH, out: THROUGH };
  const count = { in: 0, out: 0 };
  for (const event of all) {
    const fits = read(event);
    count[fits ? 'in' : 'out'] += 1;
    if (left[fits ? 'in' : 'out'] <= 0) continue;
    left[fits ? 'in' : 'out'] -= 1;
    const shown = `${name}: ${JSON.stringify(event)?.slice(0, 400)}`;
    const before = performance.now();
    const cpu = process.cpuUsage();
    let written: Left = 'nothing';
    try {
      written = answered(await invoke(event));
    } catch (error) {
      const { name: kind, message } = error as Error;
      if (hasNeighbours || (!comesAgain && !REFUSALS.test(kind) && !SENTENCES.includes(message) && !GONE.test(kind)))
        throw new Error(
          `${shown}\n${(error as Error).stack}\n${world.logged.join('\n').slice(0, 2000)}\n${world.unread.join('\n')}`,
        );
    }
    const { user, system } = process.cpuUsage(cpu);
    expect((user + system) / 1000, `${shown} took ${performance.now() - before} ms`).toBeLessThan(
      comesAgain || /on-command|on-plan/.test(name) ? OPERATOR_CPU_MS : CPU_MS,
    );
    const { logged, writes, unread } = world.seen();
    if (!comesAgain) expect(unread, shown).toEqual([]);
    if (!comesAgain && written === 'nothing') expect(writes, `${shown} was refused, and something was written`).toBe(0);
    expect(personalIn(logged.join('\n')), shown).toEqual([]);
    for (const line of comesAgain ? [] : logged)
      expect(JSON.parse(line)['kind'] ?? 'BadEvent', `${shown}\n${line}`).toMatch(TOLD);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  // A door that lets nothing in, or everything, was not tried.
  expect(count.in, `${name} refused everything`).toBeGreaterThan(100);
  expect(count.out, `${name} refused nothing`).toBeGreaterThan(100);
}

/** An outage as an answer; who has a contact, only Connect can say, and nobody answers for it here. */
export const isUnavailable = ({ capability }: { readonly capability: string }, outcome: string): boolean =>
  outcome === 'unavailable' && capability !== 'agents';
