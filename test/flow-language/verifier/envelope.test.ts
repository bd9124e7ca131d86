import { describe, expect, it } from 'vitest';
import { around, documentOf, endIn, judge, loggingOff, refusals, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const sound = around(wire(smallest('MessageParticipant (text)')));
const first = { ...loggingOff, Transitions: { NextAction: 'end' } };
const refused = (document: unknown) =>
  refusals(judge(document, 'CONTACT_FLOW')).map(({ block, rule, problem }) => [block, rule, problem]);

describe('a document', () => {
  it('is accepted with Metadata of any kind', () => {
    expect(refused(documentOf(sound, { Metadata: { status: 'SAVED', hash: {} } }))).toEqual([]);
  });

  it.each([undefined, '2019-10-31', 1])('has one version only, not %j', (Version) => {
    expect(refused(documentOf(sound, { Version }))).toEqual([
      ['', 'version', 'Invalid property value. Path: Version (it is 2019-10-30)'],
    ]);
  });

  it.each(['nowhere', '', undefined, 7])('starts at an action that is there, not at %j', (StartAction) => {
    const [[block, rule, problem] = []] = refused(documentOf(sound, { StartAction }));
    const named = typeof StartAction === 'string' ? StartAction : '';
    expect([block, rule]).toEqual(['', 'start-action']);
    expect(problem).toBe(`Invalid property value. Path: StartAction (no action is called '${named}')`);
  });

  it('has no Settings, which only a module has', () => {
    expect(refused(documentOf(sound, { Settings: {} }))).toEqual([
      ['', 'flow-settings', 'Invalid property name. Path: Settings (only a module has it)'],
    ]);
  });

  const saying = (count: number): readonly Wire[] =>
    Array.from({ length: count }, (_, each) => wire(smallest('MessageParticipant (text)'), `say ${each}`));

  it('has 250 actions at most', () => {
    expect(refused(documentOf([first, ...saying(248), endIn('CONTACT_FLOW')]))).toEqual([]);
    expect(refused(documentOf([first, ...saying(249), endIn('CONTACT_FLOW')]))).toEqual([
      ['', 'action-count', 'The flow has 251 actions; the service takes 250.'],
    ]);
  });

  it('has 256,000 characters at most', () => {
    const bare = JSON.stringify(documentOf(sound, { Metadata: { note: '' } })).length;
    const padded = (length: number) => documentOf(sound, { Metadata: { note: 'x'.repeat(length - bare) } });
    expect(refused(padded(256_000))).toEqual([]);
    expect(refused(padded(256_001))).toEqual([
      ['', 'content-size', 'Content has 256001 characters; the service takes 256000.'],
    ]);
  });
});

describe('an identifier', () => {
  const called = (Identifier: string) =>
    refused(
      documentOf([
        { ...first, Transitions: { NextAction: Identifier } },
        { ...endIn(undefined), Identifier },
      ]),
    );

  it.each([
    'a',
    'x'.repeat(50),
    'Atsisveikinimas – ačiū!',
    '再见',
    '🛳'.repeat(50),
    'log-off_2.b',
    "it's",
    '"a"',
    'undefined?',
  ])('may be %j', (identifier) => {
    expect(called(identifier)).toEqual([]);
  });

  it.each([
    ...'%:(\\/)=$,;[]{}',
    'a:b',
    'x'.repeat(51),
    '__proto__',
    'constructor',
    '__defineGetter__',
    '__defineSetter__',
    'toString',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
    'valueOf',
  ])('may not be %j', (identifier) => {
    expect(called(identifier)).toEqual([
      [identifier, 'identifier', 'Invalid Action property value. Path: Actions[1].Identifier'],
    ]);
  });

  it('is no empty string, and not left out', () => {
    const nameless = { Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
    for (const Identifier of ['', undefined, 7, null])
      expect(refused(documentOf([first, endIn(undefined), { ...nameless, Identifier }]))).toEqual([
        ['', 'identifier', 'Invalid Action property value. Path: Actions[2].Identifier'],
      ]);
  });

  it('is there once', () => {
    expect(refused(documentOf([first, endIn(undefined), endIn(undefined)]))).toEqual([
      ['end', 'identifier', 'Duplicate Action identifier. Path: Actions[2].Identifier'],
    ]);
  });
});

describe('a type', () => {
  const typed = (Type: unknown) => {
    const problems = judge(documentOf([first, { ...endIn(undefined), Type }]), 'CONTACT_FLOW');
    return problems.filter(({ rule }) => rule === 'action-type' || rule === 'wrong-name');
  };
  const known = (problem: string, rule: string, severity: string) => ({ block: 'end', rule, severity, problem });

  it.each([
    ['UnTagContact', 'UntagContact'],
    ['UpdateRoutingCriteria', 'UpdateContactRoutingCriteria'],
    ['PlayPrompt', 'MessageParticipant'],
    ['GetUserInput', 'GetParticipantInput'],
    ['CheckAttribute', 'Compare'],
    ['CheckStaffing', 'CheckMetricData'],
    ['CheckQueueStatus', 'CheckMetricData'],
    ['SetWorkingQueue', 'UpdateContactTargetQueue'],
    ['SetVoice', 'UpdateContactTextToSpeechVoice'],
    ['SetCallbackNumber', 'UpdateContactCallbackNumber'],
    ['SetLoggingBehavior', 'UpdateFlowLoggingBehavior'],
    ['SetContactAttributes', 'UpdateContactAttributes'],
    ['TransferToQueue', 'TransferContactToQueue'],
    ['TransferToAgent', 'TransferContactToQueue or TransferContactToAgent'],
    ['TransferToPhoneNumber', 'TransferParticipantToThirdParty'],
    ['TransferContactToFlow', 'TransferToFlow'],
    ['InvokeExternalResource', 'InvokeLambdaFunction'],
    ['StartMediaStreaming', 'UpdateContactMediaStreamingBehavior'],
  ])('is not %s but %s', (wrong, right) => {
    expect(typed(wrong)).toEqual([
      known(`Invalid Action type. Type: ${wrong}`, 'action-type', 'refused'),
      known(`The service calls this ${right}.`, 'wrong-name', 'warning'),
    ]);
  });

  it.each(['Trigger', 'Start', 'EntryPoint'])('is not %s, for there is none', (wrong) => {
    expect(typed(wrong)).toEqual([
      known(`Invalid Action type. Type: ${wrong}`, 'action-type', 'refused'),
      known('There is no such action: a flow begins at StartAction.', 'wrong-name', 'warning'),
    ]);
  });

  it.each(['toString', '__proto__', 'CheckSegmentMembership', ''])('is not %j', (wrong) => {
    expect(typed(wrong)).toEqual([known(`Invalid Action type. Type: ${wrong}`, 'action-type', 'refused')]);
  });
});
