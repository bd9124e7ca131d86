import type { Fault } from '../../local/connect/contact.ts';
import { type Coverage, keyOf, type Way } from '../connect/walked.ts';
import { eachOf, type Made, type Phone } from './phone.ts';

/** A call on which a block was made to fail. */
export interface Broken {
  readonly fault: Fault;
  readonly call: Made;
}

/** How to break. */
export interface Breaking {
  /** What running centres have been walked so far. */
  readonly look: () => Promise<Coverage>;
  /** Done before each call; calls are then made one by one. */
  readonly before?: () => Promise<unknown>;
  /** Only blocks of such names are broken. */
  readonly only?: RegExp;
}

/** So many calls are made for a way that is still not walked; one where only something behind it is. */
const ATTEMPTS = 2;
/** A failure is worth a call while within so many blocks behind it there is a way that nobody has walked. */
const NEAR = 3;

/**
 * Dials `calls` again, each time with one block more that fails, until every way by an error that these calls come by, and what
 * is near behind it, has been walked: what fails leads to blocks where nobody was before.
 */
export async function breakEverything(
  phone: Phone,
  calls: readonly Made[],
  { look, before, only = /./ }: Breaking,
): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  const tries = new Map<string, Made[]>();
  const pool = [...calls].sort((a, b) => length(a) - length(b));
  for (;;) {
    const coverage = await look();
    const been = new Map(pool.map((made) => [made, blocksOf(made, coverage)]));
    const unwalked = new Set(coverage.missing.map(keyOf));
    const next = worthBreaking(coverage, only).flatMap((way) => {
      const made = pool.find((each) => been.get(each)?.has(blockOf(way)) && !tries.get(keyOf(way))?.includes(each));
      const tried = tries.get(keyOf(way)) ?? [];
      if (!made || tried.length >= (unwalked.has(keyOf(way)) ? ATTEMPTS : 1)) return [];
      tries.set(keyOf(way), [...tried, made]);
      return [{ made, fault: { flow: way.flow, block: way.from, error: way.by } }];
    });
    if (next.length === 0) return broken;
    const again = async ({ made, fault }: (typeof next)[number]) => {
      await before?.();
      return { fault, call: await phone.call(made.from, made.presses, [...made.faults, fault]) };
    };
    const made = await eachOf(next, again, before ? 1 : undefined);
    broken.push(...made);
    pool.push(...made.map(({ call }) => call));
  }
}

/** Conditions are named with what they compare; an error is one word. */
const isError = ({ by }: Way): boolean => /^[A-Za-z]+$/.test(by) && by !== 'success';
const length = ({ presses, faults }: Made): number => presses.length + 10 * faults.length;
const blockOf = ({ flow, from }: Pick<Way, 'flow' | 'from'>): string => JSON.stringify([flow, from]);

/** Every block that a call came to: a block that leads out of a flow is left by no way. */
function blocksOf({ walked }: Made, { all }: Coverage): ReadonlySet<string> {
  const keys = new Set(walked.map(keyOf));
  return new Set(
    all
      .filter((way) => keys.has(keyOf(way)))
      .flatMap((way) => [blockOf(way), blockOf({ flow: way.flow, from: way.to })]),
  );
}

/** Ways by an error that nobody walked, or near behind which there is a way that nobody walked. */
function worthBreaking({ all, missing }: Coverage, only: RegExp): readonly Way[] {
  let open = new Set(missing.map(blockOf));
  for (let step = 1; step < NEAR; step += 1)
    open = new Set([
      ...open,
      ...all.filter(({ flow, to }) => open.has(blockOf({ flow, from: to }))).map((way) => blockOf(way)),
    ]);
  const unwalked = new Set(missing.map(keyOf));
  return all.filter(
    (way) =>
      isError(way) &&
      only.test(way.from) &&
      (unwalked.has(keyOf(way)) || open.has(blockOf({ flow: way.flow, from: way.to }))),
  );
}
