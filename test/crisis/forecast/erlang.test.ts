import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { agentsFor, answeredWithin, meanWait, waitProbability } from '../../../lambdas/crisis/rules/forecast/erlang.ts';

const USUAL = { share: 0.8, seconds: 20 };

it('agrees with what is published: 360 calls in half an hour, four minutes each, 55 agents', () => {
  expect(waitProbability(48, 55)).toBeCloseTo(0.2387, 5);
  expect(answeredWithin(15, 48, 240, 55)).toBeCloseTo(0.84588, 5);
  expect(meanWait(48, 240, 55)).toBeCloseTo(8.184, 3);
});

it.each([
  [100, 180, 8],
  [100, 360, 14],
  [500, 360, 57],
  [1000, 360, 109],
  [2000, 540, 314],
  [5000, 360, 514],
])('takes for %i calls an hour of %i seconds %i agents, 80 %% within 20 seconds', (calls, seconds, agents) => {
  const load = (calls / 3600) * seconds;
  expect(agentsFor(load, seconds, USUAL)).toBe(agents);
  expect(answeredWithin(20, load, seconds, agents)).toBeGreaterThanOrEqual(0.8);
  expect(answeredWithin(20, load, seconds, agents - 1)).toBeLessThan(0.8);
});

it('agrees with the sums of powers and factorials, where these still fit', () => {
  const bySums = (load: number, agents: number): number => {
    let term = 1;
    let sum = 0;
    for (let each = 0; each < agents; each += 1) {
      sum += term;
      term *= load / (each + 1);
    }
    const waits = (term * agents) / (agents - load);
    return waits / (sum + waits);
  };
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), fc.integer({ min: 1, max: 20 }), (load, more) => {
      const agents = Math.ceil(load) + more;
      expect(waitProbability(load, agents)).toBeCloseTo(bySums(load, agents), 9);
    }),
  );
});

it('overflows nowhere: a hundred thousand calls of an hour each', () => {
  const agents = agentsFor(100_000, 3600, USUAL);
  expect(agents).toBeGreaterThan(100_000);
  expect(agents).toBeLessThan(102_000);
});

it('has nobody answered where the queue only grows, and nobody waiting where nobody calls', () => {
  expect([waitProbability(5, 5), answeredWithin(20, 5, 300, 5), meanWait(5, 300, 5)]).toEqual([1, 0, Infinity]);
  expect([waitProbability(0, 0), meanWait(0, 300, 0), agentsFor(0, 300, USUAL)]).toEqual([0, 0, 0]);
});

it('asks never for fewer agents where there is more to do', () => {
  const load = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(load, load, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(agentsFor(less, 300, USUAL)).toBeLessThanOrEqual(agentsFor(more, 300, USUAL));
    }),
  );
});
