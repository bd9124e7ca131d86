import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../contact-flows/flow-language/document.ts';
import { mermaidLabel } from '../../contact-flows/flow-language/mermaid-label.ts';
import { picture } from '../../contact-flows/flow-language/picture.ts';
import { anyDocument, anyWords, block, flowOf, keys, pairsOf } from './any-document.ts';

/** The picture's line about the one block. */
const drawn = (Type: string, Parameters: Action['Parameters'], Transitions: Action['Transitions'] = {}) =>
  picture(flowOf(block('greeting - step', Transitions, { Type, Parameters })), 'Test')
    .split('\n')[4]
    ?.trim();

/** The words on the arrows of the one block, by the block that they lead to. */
function arrows(Type: string, Transitions: Action['Transitions']) {
  const lines = picture(
    flowOf(block('from', Transitions, { Type }), ...['a', 'b', 'c'].map((name) => block(name, {}))),
    'Test',
  ).split('\n');
  return lines.filter((line) => line.startsWith('n1 -->')).map((line) => line.replace('n1 -->', ''));
}

const equals = (operand: string, NextAction: string, Operator = 'Equals') => ({
  NextAction,
  Condition: { Operator, Operands: [operand] },
});

describe('a block in the picture', () => {
  it.each([
    ['a prompt', 'MessageParticipant', { Text: 'Hello $.External.name!' }, '("step<br/>“Hello ‹name›!”")'],
    ['a reference in brackets', 'MessageParticipant', { Text: "$.Attributes['my key']." }, '("step<br/>“‹my key›.”")'],
    ['a prompt in SSML', 'MessageParticipant', { SSML: '<speak>Hi <b>you</b></speak>' }, '("step<br/>“Hi you”")'],
    ['words in turn', 'MessageParticipantIteratively', { Messages: [{ Text: 'Wait' }] }, '("step<br/>“Wait”")'],
    [
      'a menu',
      'GetParticipantInput',
      { Text: 'Press', InputTimeLimitSeconds: '8' },
      '{{"step<br/>“Press”<br/>waits 8 s"}}',
    ],
    [
      'a function',
      'InvokeLambdaFunction',
      { LambdaInvocationAttributes: { question: 'who is calling', phone: '1' } },
      '{{"step<br/>asks who is calling"}}',
    ],
    ['the end', 'DisconnectParticipant', {}, '(["step"])'],
  ])('tells of %s', (_, type, parameters, line) => {
    expect(drawn(type, parameters)).toBe(`n1${line}`);
  });

  it.each([
    [
      'a comparison',
      'Compare',
      { ComparisonValue: '$.External.outcome' },
      '{{"step<br/>compares #36;.External.outcome"}}',
    ],
    ['a queue', 'TransferContactToQueue', {}, '[("step")]'],
    ['another step', 'UpdateContactRoutingBehavior', { QueuePriority: '1' }, '["step"]'],
  ])('tells of %s that leads on', (_, type, parameters, line) => {
    const transitions = { NextAction: 'greeting - step', ...(type === 'Compare' ? keys('greeting - step') : {}) };
    expect(drawn(type, parameters, transitions)).toBe(`n1${line}`);
  });

  it('says the start of long words, without cutting a sign in two', () => {
    expect(drawn('MessageParticipant', { Text: `${'a'.repeat(59)}ąąą` })).toContain(`${'a'.repeat(59)}ą…”`);
    expect(drawn('MessageParticipant', { Text: `${'a'.repeat(59)}🛫 flight` })).toContain('a#128747;…”');
  });

  it('stands in the frame of its section', () => {
    const flow = flowOf(
      block('one - a', { NextAction: 'end - b' }),
      block('end - b', { NextAction: 'one - c' }),
      block('one - c', { NextAction: 'alone' }),
      block('alone', {}),
    );
    expect(picture(flow, 'Two "frames"')).toBe(`flowchart TD
accTitle: Two #34;frames#34;
n0(("start")) --> n1
subgraph s1["one"]
  n1("a<br/>“Hello”")
  n3("c<br/>“Hello”")
end
subgraph s2["end"]
  n2("b<br/>“Hello”")
end
n4("alone<br/>“Hello”")
n1 --> n2
n2 --> n3
n3 --> n4
`);
  });
});

describe('the arrows of a block', () => {
  it.each([
    [
      'nothing to choose',
      'UpdateFlowAttributes',
      { NextAction: 'a', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'a' }] },
      [' n2'],
    ],
    [
      'a failure',
      'InvokeLambdaFunction',
      { NextAction: 'a', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'b' }] },
      [' n2', '|"failed"| n3'],
    ],
    [
      'success that joins an error',
      'UpdateContactCallbackNumber',
      {
        NextAction: 'a',
        Errors: [
          { ErrorType: 'InvalidCallbackNumber', NextAction: 'a' },
          { ErrorType: 'CallbackNumberNotDialable', NextAction: 'b' },
        ],
      },
      ['|"done, invalid callback number"| n2', '|"callback number not dialable"| n3'],
    ],
    [
      'a menu',
      'GetParticipantInput',
      {
        NextAction: 'c',
        Conditions: [equals('1', 'a'), equals('#', 'b')],
        Errors: [
          { ErrorType: 'NoMatchingCondition', NextAction: 'c' },
          { ErrorType: 'InputTimeLimitExceeded', NextAction: 'b' },
          { ErrorType: 'NoMatchingError', NextAction: 'b' },
        ],
      },
      ['|"key 1"| n2', '|"key #35;, silence, failed"| n3', '|"another key"| n4'],
    ],
    [
      'a transfer, which succeeds by ending the flow',
      'TransferContactToQueue',
      {
        NextAction: 'a',
        Errors: [
          { ErrorType: 'QueueAtCapacity', NextAction: 'a' },
          { ErrorType: 'NoMatchingError', NextAction: 'a' },
        ],
      },
      ['|"full, failed"| n2'],
    ],
    [
      'a comparison',
      'Compare',
      {
        NextAction: 'c',
        Conditions: [equals('oneTrip', 'a'), equals('3', 'b', 'NumberGreaterThan'), equals('x', 'b', 'New')],
        Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'c' }],
      },
      ['|"oneTrip"| n2', '|"over 3, new x"| n3', '|"otherwise"| n4'],
    ],
    [
      'opening hours',
      'CheckHoursOfOperation',
      { NextAction: 'b', Conditions: [equals('True', 'a'), equals('False', 'b')] },
      ['|"open"| n2', '|"closed"| n3'],
    ],
  ])('say when: %s', (_, type, transitions, expected) => {
    expect(arrows(type, transitions)).toEqual(expected);
  });

  it('lead to blocks that are there', () => {
    const flow = flowOf(block('a', { NextAction: 'gone' }));
    expect(() => picture(flow, 'Test')).toThrow("'Test' leads to a block 'gone', which it does not have.");
  });
});

describe('any picture', () => {
  it('has every block and every pair of blocks once, and nothing that Mermaid could read otherwise', () => {
    const label = '"((?:[\\p{L}\\p{M}\\p{N} ,.!?\'“”‹›…-]|#\\d+;|<br/>)+)"';
    const shapes = [
      `\\(${label}\\)`,
      `\\[\\(${label}\\)\\]`,
      `\\{\\{${label}\\}\\}`,
      `\\(\\[${label}\\]\\)`,
      `\\[${label}\\]`,
    ];
    const kinds = [
      ['head', /^(flowchart TD|accTitle: .+|n0\(\("start"\)\) --> n1)$/u],
      ['frame', new RegExp(`^subgraph s\\d+\\[${label}\\]$`, 'u')],
      ['end', /^end$/],
      ['arrow', new RegExp(`^(n\\d+) -->(?:\\|${label}\\|)? (n\\d+)$`, 'u')],
      ['block', new RegExp(`^ {0,2}(n\\d+)(?:${shapes.join('|')})$`, 'u')],
    ] as const;
    fc.assert(
      fc.property(anyDocument, anyWords, (document, title) => {
        const lines = picture(document, title).trimEnd().split('\n');
        const read = lines.map((line) => {
          const kind = kinds.find(([, pattern]) => pattern.test(line));
          expect(kind, line).toBeDefined();
          expect(line).not.toMatch(/direction\s+(TB|BT|TD|LR|RL)/);
          return { kind: kind?.[0], parts: kind?.[1].exec(line) ?? [] };
        });
        const of = (kind: string) => read.filter((line) => line.kind === kind);
        const ids = document.Actions.map((_, index) => `n${index + 1}`);
        const idOf = new Map(document.Actions.map(({ Identifier }, index) => [Identifier, ids[index]]));
        expect(of('head')).toHaveLength(3);
        expect(of('frame')).toHaveLength(of('end').length);
        expect(new Set(of('block').map(({ parts }) => parts[1]))).toEqual(new Set(ids));
        expect(of('block')).toHaveLength(ids.length);
        const pairs = new Set(pairsOf(document).map(([from, to]) => `${idOf.get(from)} ${idOf.get(to)}`));
        expect(new Set(of('arrow').map(({ parts }) => `${parts[1]} ${parts[3]}`))).toEqual(pairs);
        expect(of('arrow')).toHaveLength(pairs.size);
      }),
    );
  });
});

describe('a label', () => {
  it.each([
    ['say "hi"', 'say #34;hi#34;'],
    ['a#b;c', 'a#35;b#59;c'],
    ['`code` [x] {y} (z)', '#96;code#96; #91;x#93; #123;y#125; #40;z#41;'],
    ['<b>&amp;', '#60;b#62;#38;amp#59;'],
    [' two\r\nlines\u0000', 'two lines'],
    ['- one', '#45; one'],
    ['1. one', '1#46; one'],
    ['go direction LR', 'go direction#32;LR'],
    ['Vilnius – 京都, Ōsaka', 'Vilnius #8211; 京都, Ōsaka'],
    ['', '…'],
  ])('%j is written %j', (text, written) => expect(mermaidLabel(text)).toBe(written));

  it('reads as the text that it was made of', () => {
    fc.assert(
      fc.property(fc.array(anyWords), (words) => {
        const text = words.join(' ');
        const read = mermaidLabel(text).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        const onOneLine = text
          .toWellFormed()
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim();
        expect(read).toBe(onOneLine || '…');
      }),
    );
  });
});
