import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import type { InstanceFlow } from '../../local/connect/contact.ts';
import { cannotRun } from '../../local/connect/runnable.ts';
import { drawnCall, made } from './drawn-call.ts';
import { flowsOf } from './tried.ts';

/** What the service would refuse in a flow. */
function refused({ document, type }: InstanceFlow): readonly string[] {
  const module = type === 'MODULE';
  const Content = JSON.stringify(module ? { ...document, Settings: {} } : document);
  const settings = JSON.stringify({
    transitions: { results: [{ name: 'found' }] },
    resultData: { schema: { properties: { a: { type: 'string' } } } },
  });
  const described = module
    ? { ContactFlowModule: { Content, Settings: settings } }
    : { ContactFlow: { Content, Type: type } };
  const subject = readSubject(JSON.stringify(described));
  if (typeof subject === 'string') return [subject];
  return verify(subject).flatMap(({ severity, block, problem }) =>
    severity === 'refused' ? [`${block}: ${problem}`] : [],
  );
}

/** No call is longer than an hour of virtual time, nor says more between two waits than the limit of actions. */
const HOUR = 3600_000;

describe('any flow that the verifier accepts', () => {
  it('is what the generator draws', () => {
    fc.assert(
      fc.property(drawnCall, ({ flows }) => {
        expect(flows.flatMap(refused)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never makes the interpreter throw, and every call ends, once, within its hour', () => {
    let queued = 0;
    let talked = 0;
    fc.assert(
      fc.property(drawnCall, (call) => {
        const events = made(call);
        expect(events.filter(({ event }) => event === 'ended')).toHaveLength(1);
        expect(events.at(-1)?.event).toBe('ended');
        const times = events.map(({ at }) => Date.parse(at));
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(HOUR);
        if (events.some(({ event }) => event === 'queued')) queued += 1;
        if (events.some(({ event }) => event === 'pressed')) talked += 1;
      }),
      { numRuns: 2000 },
    );
    // That the calls go somewhere: a generator of flows that all end at once would prove nothing.
    expect(queued).toBeGreaterThan(10);
    expect(talked).toBeGreaterThan(100);
  });

  it('runs the same twice, byte for byte', () => {
    fc.assert(
      fc.property(drawnCall, fc.string(), (call, seed) => {
        expect(JSON.stringify(made(call, seed))).toBe(JSON.stringify(made(call, seed)));
      }),
      { numRuns: 200 },
    );
  });

  it('is refused by name where it holds what cannot run here, and runs otherwise', () => {
    fc.assert(
      fc.property(drawnCall, ({ flows }) => {
        const start = flows[0];
        const problems = cannotRun(flowsOf(...flows), start?.arn ?? '');
        const needs = (flow: InstanceFlow | undefined) =>
          flow?.document.Actions.some(({ Type }) => /Lex|Case/.test(Type)) ?? false;
        if (needs(start)) expect(problems).not.toEqual([]);
        if (!flows.some(needs)) expect(problems).toEqual([]);
      }),
    );
  });
});
