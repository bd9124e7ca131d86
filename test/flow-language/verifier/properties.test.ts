import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubject } from '../../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../../contact-flows/flow-language/verify.ts';
import { brokenFlow, randomFlow } from './drawn-at-random.ts';
import { documentOf, judge, refusals } from './judged-flow.ts';

const START = { StartAction: 'block 0' };

describe('any flow of accepted actions', () => {
  it('is accepted, and stays so through JSON', () => {
    fc.assert(
      fc.property(randomFlow, ({ place, actions }) => {
        const document = documentOf(actions, START);
        const judged = judge(document, place);
        expect(refusals(judged)).toEqual([]);
        expect(judge(JSON.parse(JSON.stringify(document, null, 2)), place)).toEqual(judged);
      }),
    );
  });

  it('is refused at the very block that is broken in it', () => {
    fc.assert(
      fc.property(brokenFlow, ({ place, at, says, actions }) => {
        const refused = refusals(judge(documentOf(actions, START), place));
        expect(refused.map(({ problem }) => problem)).toContain(says);
        expect(new Set(refused.map(({ block }) => block))).toEqual(new Set([`block ${at}`]));
      }),
      { numRuns: 500 },
    );
  });

  it('warns of blocks that it has, once for each rule and sentence', () => {
    fc.assert(
      fc.property(randomFlow, ({ place, actions }) => {
        const judged = judge(documentOf(actions, START), place);
        const identifiers = new Set(actions.map(({ Identifier }) => Identifier));
        expect(judged.filter(({ block }) => !identifiers.has(block))).toEqual([]);
        const told = judged.filter(({ rule }) => rule !== 'left-alone').map((problem) => JSON.stringify(problem));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

/** JSON that looks like a flow here and there, so that more than the first rule is met. */
const flowLike = fc.letrec((tie) => ({
  json: fc.oneof({ maxDepth: 6 }, fc.jsonValue(), tie('object'), tie('list'), tie('word')),
  word: fc.constantFrom<unknown>(
    ...['Compare', 'InvokeFlowModule', 'InvokeLambdaFunction', 'ShowView', 'UpdateContactAttributes', 'Equals', ''],
    ...[
      'a',
      'b',
      'constructor',
      '__proto__',
      'toString',
      '$.External.outcome',
      '$.Attributes.language',
      '$.External.x',
    ],
    null,
    0,
    false,
    { toString: 1, valueOf: 1 },
  ),
  list: fc.array(tie('json'), { maxLength: 5 }),
  object: fc.dictionary(
    fc.constantFrom(
      ...[
        'Version',
        'StartAction',
        'Actions',
        'Identifier',
        'Type',
        'Parameters',
        'Transitions',
        'NextAction',
        'Errors',
      ],
      ...['ErrorType', 'Conditions', 'Condition', 'Operator', 'Operands', 'Metadata', 'type', 'Settings', 'Messages'],
      ...['ContactFlow', 'ContactFlowModule', 'Content', 'ComparisonValue', 'FlowModuleId', '__proto__', 'constructor'],
    ),
    tie('json'),
    { maxKeys: 8 },
  ),
}));
const action = fc.record({
  Identifier: flowLike.word,
  Type: flowLike.word,
  Parameters: fc.oneof(flowLike.object, flowLike.json),
  Transitions: fc.record({
    NextAction: flowLike.word,
    Errors: fc.oneof(flowLike.json, fc.array(fc.record({ ErrorType: flowLike.word, NextAction: flowLike.word }))),
    Conditions: fc.oneof(
      flowLike.json,
      fc.array(
        fc.record({
          NextAction: flowLike.word,
          Condition: fc.record({ Operator: flowLike.word, Operands: fc.array(flowLike.word) }),
        }),
      ),
    ),
  }),
});
const nearlyFlow = fc.record({
  StartAction: flowLike.word,
  Actions: fc.array(action, { maxLength: 8 }),
  Metadata: flowLike.json,
});

const judgedWhole = (content: string): void => {
  const subject = readSubject(content);
  if (typeof subject === 'string') expect(subject).toMatch(/^T.*\.$/);
  else expect(verify(subject).every(({ severity }) => ['refused', 'warning'].includes(severity))).toBe(true);
};

describe('anything else', () => {
  it('never makes the verifier throw: any text', () => {
    fc.assert(fc.property(fc.string(), judgedWhole));
  });

  it('never makes the verifier throw: any JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          flowLike.json.map((value) => JSON.stringify(value)),
        ),
        judgedWhole,
      ),
    );
  });

  it('never makes the verifier throw: what is nearly a flow', () => {
    fc.assert(
      fc.property(nearlyFlow, fc.boolean(), (flow, described) => {
        const content = JSON.stringify(flow);
        judgedWhole(described ? JSON.stringify({ ContactFlow: { Type: 'CONTACT_FLOW', Content: content } }) : content);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes the verifier throw: JSON of any depth', () => {
    const deep = (open: string, close: string) => `${open.repeat(50_000)}""${close.repeat(50_000)}`;
    for (const inside of [deep('[', ']'), deep('{"a":', '}')]) {
      judgedWhole(inside);
      const shown = `{"Identifier":"a","Type":"ShowView","Parameters":{"ViewData":${inside}},"Transitions":{}}`;
      judgedWhole(`{"StartAction":"a","Actions":[${shown}]}`);
    }
  });
});
