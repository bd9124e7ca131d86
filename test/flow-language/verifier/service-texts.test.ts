import { describe, expect, it } from 'vitest';
import { documentOf, judge, loggingOff, refusals, sentences, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const changed = (title: string, change: (block: Wire) => void): Wire => {
  const block = wire(smallest(title));
  change(block);
  return block;
};

/** Every sentence that the live service is known to say, from the flow that makes it say so. */
describe("the service's own sentences", () => {
  it.each<[sentence: string, block: Wire]>([
    [
      'Action is missing required property. Path: Actions[1].Transitions.NextAction',
      changed('MessageParticipant (text)', ({ Transitions }) => {
        delete Transitions.NextAction;
      }),
    ],
    [
      'Action is missing required property. Path: Actions[1].Parameters.StoreInput',
      changed('GetParticipantInput (store digits)', (block) => {
        block.Parameters = { Text: 'Press 1.', InputTimeLimitSeconds: '5' };
      }),
    ],
    [
      'Action is missing required error. Error: QueueAtCapacity, Path: Actions[1]',
      changed('TransferContactToQueue', ({ Transitions }) => {
        Transitions.Errors = [{ ErrorType: 'NoMatchingError', NextAction: 'end' }];
      }),
    ],
    [
      'Invalid Action property name. Path: Actions[1].Parameters.QueueId',
      changed('TransferContactToQueue', ({ Parameters }) => {
        Parameters['QueueId'] = '6f1c2a3b-0000-4000-8000-000000000001';
      }),
    ],
    [
      'Invalid Action property value. Path: Actions[1].Parameters.ComparisonValue',
      changed('Compare', ({ Parameters }) => {
        Parameters['ComparisonValue'] = 'lt';
      }),
    ],
    [
      'Invalid Action error. Error: NoMatchingError, Path: Actions[1].Transitions.Errors',
      changed('Compare', ({ Transitions }) => {
        Transitions.Errors?.push({ ErrorType: 'NoMatchingError', NextAction: 'end' });
      }),
    ],
    [
      'Invalid Action type. Type: UnTagContact',
      changed('UntagContact', (block) => {
        block.Type = 'UnTagContact';
      }),
    ],
    [
      'Invalid branch. Path: 1.Evaluate',
      changed('Compare', ({ Transitions }) => {
        Transitions.Conditions = [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: [''] } }];
      }),
    ],
    [
      'Empty value in Parameters.Attributes',
      changed('UpdateContactAttributes', ({ Parameters }) => {
        Parameters['Attributes'] = { trip: 'BT 341', gate: '' };
      }),
    ],
    [
      'More than 6 tags in Parameters.Tags',
      changed('TagContact', ({ Parameters }) => {
        Parameters['Tags'] = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7' };
      }),
    ],
    [
      'Only one of these properties may be defined. Properties: [Text, SSML]',
      changed('MessageParticipant (text)', ({ Parameters }) => {
        Parameters['SSML'] = '<speak>Again.</speak>';
      }),
    ],
    [
      'At least one of [Text, SSML, PromptId, Media, LexInitializationData] must be set',
      changed('ConnectParticipantWithLexBot (version 2)', ({ Parameters }) => {
        delete Parameters['Text'];
      }),
    ],
    [
      'Action does not support transitions. Path: Actions[1].Transitions',
      changed('DisconnectParticipant', ({ Transitions }) => {
        Transitions.NextAction = 'end';
      }),
    ],
    [
      'Action does not support conditions. Path: Actions[1].Transitions.Conditions',
      changed('InvokeLambdaFunction', ({ Transitions }) => {
        Transitions.Conditions = [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['1'] } }];
      }),
    ],
    [
      'Not a supported id format',
      changed('UpdateContactTargetQueue (queue)', ({ Parameters }) => {
        Parameters['QueueId'] = 'BasicQueue';
      }),
    ],
  ])('%s', (sentence, block) => {
    expect(sentences(block)).toEqual([sentence]);
  });

  it('JSON field is missing or null for field name: settings', () => {
    const end = { Identifier: 'end', Type: 'EndFlowModuleExecution', Parameters: {}, Transitions: {} };
    const actions = [{ ...loggingOff, Transitions: { NextAction: 'end' } }, end];
    const said = refusals(judge(documentOf(actions, { Settings: null }), 'MODULE'));
    expect(said).toEqual([
      {
        block: '',
        rule: 'module-settings',
        severity: 'refused',
        problem: 'JSON field is missing or null for field name: settings',
      },
    ]);
    expect(refusals(judge(documentOf(actions, { Settings: {} }), 'MODULE'))).toEqual([]);
  });
});
