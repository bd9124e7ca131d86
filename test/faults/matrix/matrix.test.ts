import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { more, World } from './a-world.ts';
import { MATRIX } from './cells.ts';
import { hitsOf } from './hits.ts';
import {
  type Comes,
  DEPENDENCIES,
  type Dependency,
  FAULTS,
  type Fault,
  hasSentence,
  over,
  PATHS,
  type Path,
  seen,
} from './matrix.ts';
import { CHANGES, type Heard, WALKS, type Walk } from './walk.ts';

/** As long as whatever was put off comes again, in minutes. */
const OVER = 6;

/** The whole takes ten minutes: `npm run walk:faults`. Else of each dependency on each path one fault is walked, another on the next, so that each fault is. */
const ALL = process.env['WALK'] === 'all';
const isWalked = (...places: readonly number[]): boolean =>
  ALL || places.reduce((sum, place) => sum + place, 0) % FAULTS.length === 0;

/** Every cell of a path that can be, of those that are walked. */
const cellsOf = (path: Path): readonly (readonly [Dependency, Fault, Comes])[] =>
  DEPENDENCIES.flatMap((dependency, d) =>
    FAULTS.flatMap((fault, f) => {
      const cell = MATRIX[path][dependency][fault];
      return 'says' in cell && isWalked(PATHS.indexOf(path), d, f) ? [[dependency, fault, cell] as const] : [];
    }),
  );

/** Dependencies of which no fault can be on a path, since it never asks them. */
const neverAsked = (path: Path): readonly Dependency[] =>
  DEPENDENCIES.filter((dependency) => FAULTS.every((fault) => 'never' in MATRIX[path][dependency][fault]));

describe.each(PATHS)('%s', (path) => {
  const world = new World();
  let walk: Walk;

  /** Walks the path once, with whatever breaks. */
  async function walked(dependency?: Dependency, breaks: () => void = () => {}) {
    await walk.prepares?.();
    await world.here.centre.settled();
    const before = await world.totals();
    breaks();
    const heard: Heard[] = [await walk.goes()];
    await world.here.centre.settled();
    const meanwhile = seen(more(before, await world.totals()));
    if (dependency) world.free();
    heard.push((await walk.goesOn?.()) ?? {});
    await world.here.pass(OVER);
    heard.push((await walk.ends?.()) ?? {});
    const totals = over(more(before, await world.totals()));
    await walk.leaves?.();
    return { heard, meanwhile, totals };
  }

  beforeAll(async () => {
    await world.open(CHANGES[path]);
    walk = await WALKS[path](world);
    // Functions that still start are late by themselves.
    await walked();
    // Where the stacks have changed, they are synthesized first.
  }, 300_000);
  afterAll(() => world.remove());

  it('asks nothing else when all is well', async () => {
    const asked = world.counts();
    await walked();
    world.free();
    const others = DEPENDENCIES.filter((dependency) => asked()[dependency] === undefined);
    expect(others).toEqual(neverAsked(path));
  });

  it.each(cellsOf(path))('%s, %s', async (dependency, fault, { who, says, meanwhile, totals }) => {
    const came = await walked(dependency, () => world.breaks(dependency, fault, hitsOf(path, dependency, fault)));
    const heard = came.heard.map((each) => each[who] ?? '').join('\n');
    expect(hasSentence(heard, says), `They heard or read: ${heard}`).toBe(true);
    expect([came.meanwhile, came.totals]).toEqual([meanwhile, totals]);
  });
});
