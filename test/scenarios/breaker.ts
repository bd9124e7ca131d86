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
const ATTEMPTS = 3;
/** A failure is worth a call while within so many blocks behind it there is a way that nobody has walked. */
const NEAR = 3;
/** What a flow does a second time on the way: where all of them fail at once, nobody says anything in line. */
const SET_AGAIN = /at CustomerQueue/;

/** So often is a failure worth a call which leads to nothing new. */
const IN_VAIN = 3;
/** How often a way was broken in vain, in all calls from one phone. */
const inVain = new WeakMap<Phone, Map<string, number>>();

/** A call that was made, and by which blocks it came: where it went on from each the first time, nothing where it ended there. */
interface Pooled {
  readonly made: Made;
  readonly been: ReadonlyMap<string, string | undefined>;
}

/** Which ways fail when a call is made again. */
type Again = readonly [Made, readonly Way[]];

/**
 * Dials `calls` again, each time with more blocks that fail, until every way by an error that these calls come by, and what
 * is near behind it, has been walked: what fails leads to blocks where nobody was before. What fails without leading elsewhere fails
 * together with others on one call, and alone where that did not walk it.
 */
export async function breakEverything(
  phone: Phone,
  calls: readonly Made[],
  { look, before, only = /./ }: Breaking,
): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  const tries = new Map<string, Made[]>();
  const vain = inVain.get(phone) ?? new Map<string, number>();
  inVain.set(phone, vain);
  let coverage = await look();
  const known = new Map(coverage.all.map((way) => [keyOf(way), way]));
  const pooled = (made: Made): Pooled => ({ made, been: blocksOf(made, known) });
  const pool = [...calls].sort((a, b) => length(a) - length(b)).map(pooled);
  for (; ; coverage = await look()) {
    const unwalked = new Set(coverage.missing.map(keyOf));
    const isHopeful = (way: Way) => unwalked.has(keyOf(way)) || (vain.get(keyOf(way)) ?? 0) < IN_VAIN;
    const worth = worthBreaking(coverage, pool).filter((way) => only.test(way.from) && isHopeful(way));
    const next = planned(worth, pool, tries, unwalked);
    if (next.length === 0) return broken;
    for (const [made, ways] of next)
      for (const way of ways) tries.set(keyOf(way), [...(tries.get(keyOf(way)) ?? []), made]);
    const again = async ([made, ways]: Again) => {
      await before?.();
      const faults = ways.map(({ flow, from: block, by: error }) => ({ flow, block, error }));
      const call = await phone.call(made.from, made.presses, [...made.faults, ...faults]);
      const isNews = call.walked.some((way) => unwalked.has(keyOf(way)));
      for (const way of ways) vain.set(keyOf(way), isNews ? 0 : (vain.get(keyOf(way)) ?? 0) + 1);
      return { faults, call };
    };
    const made = await eachOf(next, again, before ? 1 : undefined);
    broken.push(...made.flatMap(({ faults, call }) => happened(faults, call)));
    pool.push(...made.map(({ call }) => pooled(call)));
  }
}

/** The calls of one round: as few as may be that break each way once which nobody has tried to break and that leads on, then one for each other. */
function planned(
  ways: readonly Way[],
  pool: readonly Pooled[],
  tries: ReadonlyMap<string, readonly Made[]>,
  unwalked: ReadonlySet<string>,
): readonly Again[] {
  const together: Again[] = [];
  let left = ways.filter((way) => !tries.has(keyOf(way)) && !SET_AGAIN.test(way.from));
  for (;;) {
    const calls = pool.map(({ made, been }): Again => {
      return [made, oneABlock(left.filter((way) => been.get(blockOf(way)) === way.to))];
    });
    const [most] = calls.sort(([, a], [, b]) => b.length - a.length);
    if (!most || most[1].length === 0) break;
    together.push(most);
    left = left.filter((way) => !most[1].includes(way));
  }
  const taken = new Set(together.flatMap(([, some]) => some));
  const alone = ways.flatMap((way): readonly Again[] => {
    const tried = tries.get(keyOf(way)) ?? [];
    if (taken.has(way) || tried.length >= (unwalked.has(keyOf(way)) ? ATTEMPTS : 1)) return [];
    const found = pool.find(({ made, been }) => been.has(blockOf(way)) && !tried.includes(made));
    return found ? [[found.made, [way]]] : [];
  });
  return [...together, ...alone];
}

/** A block fails once on a call, in one way. */
const oneABlock = (ways: readonly Way[]): readonly Way[] => [
  ...new Map(ways.map((way) => [blockOf(way), way])).values(),
];

/** Those of the faults to which the call came. */
function happened(faults: readonly Fault[], call: Made): readonly Broken[] {
  const keys = new Set(call.walked.map(keyOf));
  return faults
    .filter(({ flow, block, error }) => keys.has(keyOf({ flow, from: block, by: error })))
    .map((fault) => ({ fault, call }));
}

/** Conditions are named with what they compare; an error is one word. */
const isError = ({ by }: Way): boolean => /^[A-Za-z]+$/.test(by) && by !== 'success';
const length = ({ presses, faults }: Made): number => presses.length + 10 * faults.length;
const blockOf = ({ flow, from }: Pick<Way, 'flow' | 'from'>): string => JSON.stringify([flow, from]);

/** Every block that a call came to, and where it went on from there the first time: a block that leads out of a flow is left by no way. */
function blocksOf({ walked }: Made, ways: ReadonlyMap<string, Way>): ReadonlyMap<string, string | undefined> {
  const blocks = new Map<string, string | undefined>();
  for (const way of walked.flatMap((each) => ways.get(keyOf(each)) ?? [])) {
    if (blocks.get(blockOf(way)) === undefined) blocks.set(blockOf(way), way.to);
    const to = blockOf({ flow: way.flow, from: way.to });
    if (!blocks.has(to)) blocks.set(to, undefined);
  }
  return blocks;
}

/**
 * Ways by an error that nobody walked, or near behind which there is a way that nobody walked: none that is itself an error of a block by which
 * one of the calls came, as that is broken on those.
 */
function worthBreaking({ all, missing }: Coverage, pool: readonly Pooled[]): readonly Way[] {
  const cameBy = (way: Way) => pool.some(({ been }) => been.has(blockOf(way)));
  let open = new Set(missing.filter((way) => !isError(way) || !cameBy(way)).map(blockOf));
  for (let step = 1; step < NEAR; step += 1)
    open = new Set([
      ...open,
      ...all.filter(({ flow, to }) => open.has(blockOf({ flow, from: to }))).map((way) => blockOf(way)),
    ]);
  const unwalked = new Set(missing.map(keyOf));
  return all.filter(
    (way) => isError(way) && (unwalked.has(keyOf(way)) || open.has(blockOf({ flow: way.flow, from: way.to }))),
  );
}
