import { describe, expect, it } from 'vitest';
import { readSubject } from '../../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../../contact-flows/flow-language/verify.ts';
import { documentOf, endIn, loggingOff } from './judged-flow.ts';

const document = documentOf([{ ...loggingOff, Transitions: { NextAction: 'end' } }, endIn(undefined)]);
const content = JSON.stringify(document);
const placeOf = (given: unknown): unknown => {
  const subject = readSubject(JSON.stringify(given));
  return typeof subject === 'string' ? subject : subject.place;
};

describe('a file', () => {
  it('that is a flow is read whole', () => {
    expect(readSubject(content)).toEqual({
      document,
      content,
      start: 'log off',
      blocks: [
        {
          index: 0,
          identifier: 'log off',
          type: 'UpdateFlowLoggingBehavior',
          parameters: { FlowLoggingBehavior: 'Disabled' },
          next: 'end',
          errors: [],
          conditions: [],
        },
        {
          index: 1,
          identifier: 'end',
          type: 'DisconnectParticipant',
          parameters: {},
          next: undefined,
          errors: [],
          conditions: [],
        },
      ],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(readSubject(`\uFEFF${content}`)).toMatchObject({ start: 'log off' });
    expect(readSubject(`x\uFEFF${content}`)).toBe('This is not JSON.');
  });

  it.each([
    ['', 'This is not JSON.'],
    ['{"Actions":[', 'This is not JSON.'],
    ['null', 'This is not a flow: it has no Actions.'],
    ['[]', 'This is not a flow: it has no Actions.'],
    ['{"Actions":{}}', 'This is not a flow: it has no Actions.'],
    [
      '{"modules":[]}',
      'This is a flow in the export format of before 2021. Save it in the console again and export it anew.',
    ],
    ['{"ContactFlow":{"Content":"x"}}', 'The Content of this answer is not a flow.'],
    ['{"ContactFlow":{"Content":"{}"}}', 'The Content of this answer is not a flow.'],
    ['{"ContactFlowModule":{"Content":"[]"}}', 'The Content of this answer is not a flow.'],
    ['{"ContactFlow":{}}', 'This is not a flow: it has no Actions.'],
  ])('of %j is none', (text, sentence) => {
    expect(readSubject(text)).toBe(sentence);
  });
});

describe('the type of a flow', () => {
  it.each([
    ['contactFlow', 'CONTACT_FLOW'],
    ['customerQueue', 'CUSTOMER_QUEUE'],
    ['customerHold', 'CUSTOMER_HOLD'],
    ['customerWhisper', 'CUSTOMER_WHISPER'],
    ['agentHold', 'AGENT_HOLD'],
    ['agentWhisper', 'AGENT_WHISPER'],
    ['outboundWhisper', 'OUTBOUND_WHISPER'],
    ['agentTransfer', 'AGENT_TRANSFER'],
    ['queueTransfer', 'QUEUE_TRANSFER'],
    ['constructor', undefined],
    [undefined, undefined],
    [{ toString: 1, valueOf: 1 }, undefined],
  ])('that the console calls %j is %s', (type, place) => {
    expect(placeOf({ ...document, Metadata: { type } })).toBe(place);
  });

  it.each(['CONTACT_FLOW', 'CAMPAIGN', 'AGENT_HOLD'])('is %s as the service says', (Type) => {
    expect(placeOf({ ContactFlow: { Type, Content: content } })).toBe(Type);
  });

  it.each(['MODULE', 'NEW_FLOW', 7, null, {}])('is not known where the service says %j', (Type) => {
    expect(placeOf({ ContactFlow: { Type, Content: content } })).toBeUndefined();
  });

  const returning = documentOf([{ ...loggingOff, Transitions: { NextAction: 'end' } }, endIn('MODULE')]);

  it('is a module where there are Settings, or a return and no other word', () => {
    expect(placeOf({ ...document, Settings: null })).toBe('MODULE');
    expect(placeOf(returning)).toBe('MODULE');
    expect(placeOf({ ...returning, Metadata: { type: 'contactFlow' } })).toBe('CONTACT_FLOW');
    expect(placeOf({ ContactFlowModule: { Content: content } })).toBe('MODULE');
  });
});

describe('a module that the service describes', () => {
  it('has its contract beside its content', () => {
    const subject = (Settings: unknown) =>
      readSubject(JSON.stringify({ ContactFlowModule: { Content: content, Settings } }));
    expect(subject('{}')).toMatchObject({ contract: { inputs: [], results: [], data: [] } });
    expect(subject('x')).not.toHaveProperty('contract');
    expect(subject(undefined)).not.toHaveProperty('contract');
  });
});

describe('a flow that is half written', () => {
  it('is read block by block, whatever stands there', () => {
    const odd = {
      Actions: [
        null,
        7,
        [],
        { Identifier: 'a', Type: 'Compare', Parameters: 'x', Transitions: 'y' },
        {
          Identifier: 'b',
          Type: 'Compare',
          Transitions: { NextAction: {}, Errors: [null], Conditions: [null, { Condition: 7 }] },
        },
        { Identifier: 'c', Type: 'Compare', Transitions: { NextAction: 'undefined', Errors: {}, Conditions: 'no' } },
      ],
    };
    const subject = readSubject(JSON.stringify(odd));
    if (typeof subject === 'string') throw new Error(subject);
    const nothing = { identifier: '', type: '', parameters: {}, next: undefined, errors: [], conditions: [] };
    const open = { error: '', target: undefined };
    const branch = { operator: '', operands: [], target: undefined };
    expect(subject.blocks).toEqual([
      { ...nothing, index: 0 },
      { ...nothing, index: 1 },
      { ...nothing, index: 2 },
      { ...nothing, index: 3, identifier: 'a', type: 'Compare' },
      { ...nothing, index: 4, identifier: 'b', type: 'Compare', errors: [open], conditions: [branch, branch] },
      { ...nothing, index: 5, identifier: 'c', type: 'Compare' },
    ]);
    const refused = verify(subject).filter(({ severity }) => severity === 'refused');
    expect(new Set(refused.map(({ block }) => block))).toEqual(new Set(['', 'a', 'b', 'c']));
  });
});
