import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import { World } from './a-world.ts';
import { functionsOf, type OurFunction, READ_BEHIND } from './doors.ts';
import { malformed } from './malformed.ts';
import { type Left, PATIENCE_MS, through } from './through.ts';
import { fitting } from './written-as.ts';

// Between two calls that are made, the provider is given time.
vi.mock('../../lambdas/waiting/contract.ts', async (original) => ({
  ...(await original<typeof import('../../lambdas/waiting/contract.ts')>()),
  A_CALL_MS: 0,
}));
/** What was last read at a door, so that whatever a function reads is known without a list. */
const doors = vi.hoisted(() => ({ read: [] as unknown[] }));
vi.mock('../../lambdas/platform/door.ts', async (original) => {
  const real = await original<typeof import('../../lambdas/platform/door.ts')>();
  const admitted: typeof real.admitted = (schema, value) => {
    doors.read.push(schema);
    return real.admitted(schema, value);
  };
  const admittedJson: typeof real.admittedJson = (schema, text) => {
    doors.read.push(schema);
    return real.admittedJson(schema, text);
  };
  return { ...real, admitted, admittedJson };
});

vi.setConfig({ testTimeout: PATIENCE_MS });

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const all = functionsOf(readAssembly(await keptAssembly('dev')));
const asMessage = (event: unknown, messageId = 'm') => ({ messageId, body: JSON.stringify(event) ?? 'undefined' });
const asKinesis = (event: unknown, sequenceNumber = 'm') => ({
  kinesis: { sequenceNumber, data: Buffer.from(JSON.stringify(event) ?? 'undefined').toString('base64') },
});

/** The schemas that a function reads events by, in their order. */
async function readBy(entry: string, event: unknown): Promise<readonly z.ZodType[]> {
  doors.read = [];
  await world.invoke(entry, {}).catch(() => undefined);
  doors.read = [];
  await world.invoke(entry, event).catch(() => undefined);
  world.seen();
  return doors.read as z.ZodType[];
}

const named = (by: OurFunction['by']) => all.filter((each) => each.by === by).map(({ entry }) => entry);

it('every function of the assembly is here or asked by contract', () => {
  expect(named('flow').every((entry) => /\/(caller|agent)$/.test(entry))).toBe(true);
  expect([...named('queue'), ...named('stream'), ...named('event')].length).toBeGreaterThan(35);
});

/** What is not ours of an answer that refuses. */
const refused = (answer: unknown): Left =>
  answer !== null && typeof answer === 'object' && ('wrong' in answer || 'refused' in answer) ? 'nothing' : 'anything';

it.each(named('event'))(
  '%s refuses what does not fit, by a sentence or a throw, and writes nothing of it',
  async (entry) => {
    const [door] = await readBy(entry, {});
    const schema = READ_BEHIND[entry] ?? door;
    if (!schema) throw new Error('It reads nothing');
    expect(schema instanceof z.ZodUnknown, 'Say in doors.ts what it reads behind its door').toBe(false);
    const others = Object.values(READ_BEHIND).map(
      (each) => fc.sample(fitting(each, world.known), { numRuns: 1, seed: 7 })[0],
    );
    await through(world, {
      ...{ name: entry, events: malformed(fitting(schema, world.known), others) },
      read: (event) => schema.safeParse(event).success,
      invoke: (event) => world.invoke(entry, event),
      comesAgain: all.some((each) => each.entry === entry && each.keepsFailures),
      answered: refused,
    });
  },
);

it.each(named('queue'))(
  '%s hands back what does not fit, by itself, and takes what stands beside it',
  async (entry) => {
    const read = await readBy(entry, { Records: [asMessage({})] });
    const schema = read.at(-1);
    if (!schema || read.length < 2) throw new Error('It reads no message');
    const unfit = { nobody: 'sends this' };
    await through(world, {
      ...{
        name: entry,
        events: malformed(fitting(schema, world.known), [unfit]),
        comesAgain: true,
        hasNeighbours: true,
      },
      read: (event) => schema.safeParse(event).success,
      invoke: (event) =>
        world.invoke(entry, { Records: [asMessage(unfit, 'before'), asMessage(event), asMessage('', 'behind')] }),
      answered: (answer): Left => {
        const { batchItemFailures } = answer as {
          readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
        };
        const again = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
        expect(again).toEqual(expect.arrayContaining(['before', 'behind']));
        expect(again.filter((id) => !['before', 'm', 'behind'].includes(id))).toEqual([]);
        return again.includes('m') ? 'nothing' : 'anything';
      },
    });
  },
);

it.each(named('stream'))('%s stops at what does not fit, and at nothing else', async (entry) => {
  const kinesis = await readBy(entry, { Records: [asKinesis({})] });
  const isKinesis = kinesis.length > 1;
  const door = isKinesis ? kinesis.at(-1) : kinesis[0];
  if (!door) throw new Error('It reads nothing');
  const schema = isKinesis
    ? door
    : (door as unknown as { shape: { Records: { element: z.ZodType } } }).shape.Records.element;
  await through(world, {
    ...{ name: entry, events: malformed(fitting(schema, world.known), []), comesAgain: true },
    read: (event) => schema.safeParse(event).success,
    invoke: (event) => world.invoke(entry, { Records: [isKinesis ? asKinesis(event) : event] }),
    answered: (answer): Left =>
      (answer as { readonly batchItemFailures: readonly unknown[] }).batchItemFailures.length > 0
        ? 'nothing'
        : 'anything',
  });
});

it('and what others have is as it was, whatever came in', () => world.refuseLoss());
