import { describe, expect, it } from 'vitest';
import { moduleContract } from '../../../contact-flows/flow-language/module.ts';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { around, documentOf, judge, loggingOff, refusals, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const ID = '6f1c2a3b-0000-4000-8000-00000000000a';
const settings = JSON.stringify({
  input: { schema: { type: 'object', properties: { trip: { type: 'string' } } } },
  resultData: { schema: { type: 'object', properties: { seat: { type: 'integer' } } } },
  transitions: {
    results: [
      { name: 'booked', description: '' },
      { name: 'full', description: '' },
    ],
  },
});
const contract = moduleContract(settings);

describe('a contract', () => {
  it('names what goes in, what comes out and how it may end', () => {
    expect(contract).toEqual({ inputs: ['trip'], results: ['booked', 'full'], data: ['seat'] });
  });

  it('may be of nothing', () => {
    expect(moduleContract('{}')).toEqual({ inputs: [], results: [], data: [] });
    expect(moduleContract('{"input":{"schema":{}},"resultData":{"schema":{}}}')).toEqual({
      inputs: [],
      results: [],
      data: [],
    });
  });

  it.each(['', 'null', '[]', '7', '{"transitions":7}', '{"input":{}}'])('is not %s', (text) => {
    expect(moduleContract(text)).toBeUndefined();
  });
});

const returning = (Parameters: { [name: string]: Json }, known: string | undefined = settings) => {
  const end = { Identifier: 'end', Type: 'EndFlowModuleExecution', Parameters, Transitions: {} };
  const start = { ...loggingOff, Transitions: { NextAction: 'end' } };
  return refusals(judge(documentOf([start, end]), 'MODULE', undefined, known));
};
const said = (block: string, problem: string) => ({ block, rule: 'module-contract', severity: 'refused', problem });

describe('a module', () => {
  it('returns what its contract has', () => {
    expect(returning({ Result: 'booked', ResultData: { seat: 12 } })).toEqual([]);
    expect(returning({})).toEqual([]);
  });

  it('returns no other result and no other data', () => {
    expect(returning({ Result: 'lost' })).toEqual([
      said('end', 'Invalid Action property value. Path: Actions[1].Parameters.Result'),
    ]);
    expect(returning({ ResultData: { seat: 12, row: 'a' } })).toEqual([
      said('end', 'Invalid Action property name. Path: Actions[1].Parameters.ResultData.row'),
    ]);
    expect(returning({ Result: 'booked' }, '{}')).toHaveLength(1);
  });

  it('returns anything where its contract is not known', () => {
    expect(returning({ Result: 'lost', ResultData: { row: 'a' } }, 'unreadable')).toEqual([]);
  });

  it('returns a text that is written, never a reference', () => {
    expect(returning({ Result: '$.Attributes.result' }, 'unreadable').map(({ problem }) => problem)).toEqual([
      'Invalid Action property value. Path: Actions[1].Parameters.Result',
    ]);
  });
});

const invoking = (
  Parameters: { [name: string]: Json },
  results: readonly string[],
  names = [ID],
): readonly unknown[] => {
  const invoked: Wire = wire({
    ...smallest('InvokeFlowModule'),
    branches: results.map((result) => ['Equals', result] as const),
  });
  const modules = new Map(names.flatMap((each) => (contract ? [[each, contract] as const] : [])));
  const block = { ...invoked, Parameters: { FlowModuleId: ID, ...Parameters } };
  return refusals(judge(documentOf(around(block)), 'CONTACT_FLOW', { modules }));
};

describe('a flow that invokes a module', () => {
  it('hands over what the contract asks and branches on its results', () => {
    expect(invoking({ Input: { trip: 'BT 341' } }, ['booked', 'full'])).toEqual([]);
  });

  it('hands over nothing else', () => {
    expect(invoking({ Input: { trip: 'BT 341', hotel: 'x' } }, [])).toEqual([
      said('block', 'Invalid Action property name. Path: Actions[1].Parameters.Input.hotel'),
    ]);
  });

  it('branches on nothing else', () => {
    expect(invoking({}, ['booked', 'lost'])).toEqual([
      said('block', 'Invalid Action property value. Path: Actions[1].Transitions.Conditions[1].Condition.Operands'),
    ]);
  });

  it('is the only block that is judged by contracts', () => {
    const lambda = wire(smallest('InvokeLambdaFunction'));
    const block = {
      ...lambda,
      Parameters: { ...lambda.Parameters, FlowModuleId: ID, Input: { hotel: 'x' }, Result: 'lost' },
    };
    const modules = new Map(contract ? [[ID, contract]] : []);
    const rules = refusals(judge(documentOf(around(block, 'MODULE')), 'MODULE', { modules }, settings));
    expect(rules.map(({ rule }) => rule)).toEqual(['parameter-name', 'parameter-name', 'parameter-name']);
  });

  it('is not told twice that a result is empty', () => {
    expect(invoking({}, [''])).toHaveLength(1);
  });

  const wrong = { Input: { hotel: 'x' } };
  it.each([':$LATEST', ':$SAVED', ':3', ':live'])('is judged with the version or alias %s as well', (version) => {
    expect(invoking({ ...wrong, FlowModuleId: `${ID}${version}` }, [])).toHaveLength(1);
  });

  it('is judged by ARN, whole or with a version', () => {
    const arn = `arn:aws:connect:eu-central-1:111122223333:instance/a/flow-module/${ID}`;
    expect(invoking({ ...wrong, FlowModuleId: arn }, [], [arn])).toHaveLength(1);
    expect(invoking({ ...wrong, FlowModuleId: `${arn}:2` }, [], [arn])).toHaveLength(1);
    expect(invoking({ ...wrong, FlowModuleId: arn }, [], ['arn:aws:connect:eu-central-1'])).toHaveLength(0);
  });

  it('is taken at its word where the module is not known', () => {
    expect(invoking({ ...wrong, FlowModuleId: '6f1c2a3b-0000-4000-8000-00000000000b' }, ['lost'])).toEqual([]);
    expect(invoking({ ...wrong, FlowModuleId: '$.Attributes.module' }, ['lost'])).toEqual([]);
  });
});
