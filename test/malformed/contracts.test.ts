import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { questions } from '../../lib/questions.ts';
import { World } from './a-world.ts';
import { malformed } from './malformed.ts';
import { isUnavailable, type Left, PATIENCE_MS, through } from './through.ts';
import { fitting } from './written-as.ts';

// A guide that opens early waits for its agent: that is tested by itself, and would take seconds for each of these.
vi.mock('../../lambdas/agents/look-again.ts', async (original) => {
  const real = await original<typeof import('../../lambdas/agents/look-again.ts')>();
  const lookAgain: typeof real.lookAgain = (find, pauses) => real.lookAgain(find, pauses, async () => {});
  return { lookAgain };
});

let world: World;
let others: readonly unknown[];
beforeAll(async () => {
  world = await World.open();
  others = questions.map(({ question, asks }) => ({
    question,
    ...(fc.sample(fitting(asks, world.known), { numRuns: 1, seed: 7 })[0] as object),
  }));
});
afterAll(() => world.close());

describe.each(questions)('$capability: $question', (contract) => {
  const { capability, question, asks, answers } = contract;
  const entry = `${capability}/${'by' in contract ? contract.by : 'caller'}`;

  it(
    'answers what its contract has, or refuses without a word of it, and keeps nothing of what it refused',
    async () => {
      const events = malformed(fitting(asks, world.known), others).map((value) =>
        value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value, question } : value,
      );
      await through(world, {
        ...{ name: question, events, read: (event) => asks.safeParse(event).success },
        invoke: (event) => world.asks(entry, event),
        answered: (answer): Left => {
          const { outcome = '', ...fields } = answer as { readonly [field: string]: unknown };
          const schema = answers[String(outcome) as keyof typeof answers] as (typeof answers)[keyof typeof answers];
          expect(schema, `An outcome of no contract: ${outcome}`).toBeDefined();
          expect(isUnavailable(contract, String(outcome)), 'It broke, and said that it is not there').toBe(false);
          expect((schema as { strict(): { parse(value: unknown): unknown } }).strict().parse(fields)).toEqual(fields);
          expect(Buffer.byteLength(JSON.stringify(fields))).toBeLessThan('by' in contract ? 16_000 : 32_000);
          // That somebody wanted to begin a payment is kept before Connect is asked.
          if (question === 'around a payment') return 'anything';
          return ['refused', 'no', 'unknownAgent', 'noMatch', 'unknown', 'nobody'].includes(String(outcome))
            ? 'nothing'
            : 'anything';
        },
      });
    },
    PATIENCE_MS,
  );
});

it('and what others have is as it was, whatever came in', () => world.refuseLoss());
