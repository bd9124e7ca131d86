import { describe, expect, it } from 'vitest';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { sentences, verdict, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const CONDITIONS = 'Actions[1].Transitions.Conditions';
const operands = (index: number) => `Invalid Action property value. Path: ${CONDITIONS}[${index}].Condition.Operands`;
const operator = (index: number) => `Invalid Action property value. Path: ${CONDITIONS}[${index}].Condition.Operator`;
const lacks = (operand: string) => `Action is missing required property. Path: ${CONDITIONS} (Equals ${operand})`;

const branching = (title: string, ...branches: readonly (readonly [operator: string, operand: string])[]): Wire =>
  wire({ ...smallest(title), branches });

const compare = (...Operands: readonly Json[]): readonly string[] => {
  const block = wire(smallest('Compare'));
  const Conditions = [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands } }];
  return sentences({ ...block, Transitions: { ...block.Transitions, Conditions } });
};

describe('a comparison', () => {
  it.each([
    'Equals',
    'TextStartsWith',
    'TextEndsWith',
    'TextContains',
    'NumberGreaterThan',
    'NumberGreaterOrEqualTo',
    'NumberLessThan',
    'NumberLessOrEqualTo',
    'KeyExists',
  ])('knows %s', (each) => {
    expect(sentences(branching('Compare', [each, '1']))).toEqual([]);
  });

  it.each(['And', 'Or', 'Not', 'All', 'Any', 'Contains', 'Exists', 'NumericLessThan', ''])('refuses %j', (each) => {
    expect(sentences(branching('Compare', ['Equals', '1'], [each, '1']))).toEqual([operator(1)]);
  });

  it('has at least one branch', () => {
    expect(sentences(branching('Compare'))).toEqual([`Action is missing required property. Path: ${CONDITIONS}`]);
  });

  it('compares with exactly one text that stands fixed', () => {
    expect(compare('lt')).toEqual([]);
    expect(compare(' ')).toEqual([]);
    expect(compare('$5 off')).toEqual([]);
    expect(compare('costs $.50')).toEqual([]);
    for (const wrong of [
      ['$.Attributes.other'],
      ["$['Channel']"],
      ['a', 'b'],
      [],
      [5],
      [null],
      [{ Operator: 'Equals' }],
    ])
      expect(compare(...wrong)).toEqual([operands(0)]);
  });

  it('says where every branch leads', () => {
    const block = branching('Compare', ['Equals', '1'], ['Equals', '2']);
    const [first, second] = block.Transitions.Conditions ?? [];
    delete first?.NextAction;
    if (second) second.NextAction = 'nowhere';
    expect(sentences(block)).toEqual([
      `Action is missing required property. Path: ${CONDITIONS}[0].NextAction`,
      `Invalid Action property value. Path: ${CONDITIONS}[1].NextAction`,
    ]);
  });

  it('says where every error leads', () => {
    const block = branching('CheckMetricData (agents)', ['NumberGreaterThan', '0']);
    const [first, second] = block.Transitions.Errors ?? [];
    delete first?.NextAction;
    if (second) second.NextAction = 'nowhere';
    expect(sentences(block)).toEqual([
      'Action is missing required property. Path: Actions[1].Transitions.Errors[0].NextAction',
      'Invalid Action property value. Path: Actions[1].Transitions.Errors[1].NextAction',
    ]);
  });
});

describe('rules', () => {
  const rules = (title: string, ...branches: readonly (readonly [string, string])[]) =>
    verdict(branching(title, ...branches)).map(({ rule }) => rule);

  it('are told apart by their names', () => {
    expect(rules('Compare')).toEqual(['conditions']);
    expect(rules('Loop')).toEqual(['conditions', 'conditions']);
    expect(rules('Compare', ['Exists', ''])).toEqual(['operator', 'empty-operand']);
    expect(rules('Loop', ['Equals', 'ContinueLooping'], ['Equals', 'DoneLooping'], ['Equals', 'Done'])).toEqual([
      'operands',
    ]);
  });
});

describe('branches that must be there', () => {
  it('are of the events that are waited for, and of no others', () => {
    const block = wire(smallest('Wait (time)'));
    const waiting = { ...block, Parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned'] } };
    expect(sentences(waiting)).toEqual([lacks('CustomerReturned')]);
  });

  it.each([
    ['CheckHoursOfOperation', 'True', 'False'],
    ['Loop', 'ContinueLooping', 'DoneLooping'],
    ['Wait (events)', 'WaitCompleted', 'CustomerReturned', 'BotParticipantDisconnected'],
    ['Wait (time)', 'WaitCompleted'],
    ['Wait (go on meanwhile)', 'WaitCompleted'],
  ])('are known for %s', (title, ...needed) => {
    const all = smallest(title).branches;
    for (const operand of needed)
      expect(sentences(branching(title, ...all.filter(([, each]) => each !== operand)))).toEqual([lacks(operand)]);
  });
});

describe('branches that may be there', () => {
  it.each<[title: string, operator: string, operand: string]>([
    ['CheckOutboundCallStatus', 'Equals', 'VoicemailBeep'],
    ['CheckOutboundCallStatus', 'Equals', 'VoicemailNoBeep'],
    ['CheckOutboundCallStatus', 'Equals', 'NotDetected'],
    ['CheckVoiceId', 'Equals', 'HighRisk'],
    ['AuthenticateParticipant', 'Equals', 'OptedOut'],
    ['ShowView', 'Equals', 'ActionSelected'],
    ['InvokeFlowModule', 'Equals', 'booked'],
    ['CheckMetricData (queue)', 'Equals', '0'],
    ['CheckMetricData (queue)', 'NumberGreaterThan', '12'],
    ['DistributeByPercentage', 'NumberLessThan', '1'],
    ['DistributeByPercentage', 'NumberLessThan', '100'],
  ])('%s %s %s', (title, ...branch) => {
    expect(sentences(branching(title, branch))).toEqual([]);
  });

  it.each<[title: string, operand: string]>([
    ['CheckOutboundCallStatus', 'Voicemail Beep'],
    ['CheckVoiceId', 'Not enrolled'],
    ['AuthenticateParticipant', 'Success'],
    ['CheckHoursOfOperation', 'true'],
    ['Loop', 'NotDone'],
    ['Wait (time)', 'Done'],
    ['MessageParticipantIteratively (interrupted)', 'Interrupted'],
  ])('%s has no branch for %s', (title, operand) => {
    const { branches } = smallest(title);
    const place = smallest(title).places.includes('CUSTOMER_HOLD') ? 'CUSTOMER_QUEUE' : undefined;
    expect(sentences(branching(title, ...branches, ['Equals', operand]), place)).toEqual([operands(branches.length)]);
  });

  it('tests of agents whether there is one', () => {
    expect(sentences(branching('CheckMetricData (agents)', ['NumberGreaterThan', '2']))).toEqual([operands(0)]);
    expect(sentences(branching('CheckMetricData (agents)', ['Equals', '0']))).toEqual([operator(0)]);
    expect(sentences(branching('CheckMetricData (agents)'))).toEqual([
      `Action is missing required property. Path: ${CONDITIONS}`,
    ]);
  });

  it('tests of queues what is a number', () => {
    expect(sentences(branching('CheckMetricData (queue)', ['TextContains', '1']))).toEqual([operator(0)]);
  });

  it.each(['0', '101', '1000', '5.5', 'half'])('has no share below %s percent', (share) => {
    expect(sentences(branching('DistributeByPercentage', ['NumberLessThan', share]))).toEqual([operands(0)]);
  });

  it('has no share in other words, and one at least', () => {
    expect(sentences(branching('DistributeByPercentage', ['NumericLessThan', '5']))).toEqual([operator(0)]);
    expect(sentences(branching('DistributeByPercentage'))).toEqual([
      `Action is missing required property. Path: ${CONDITIONS}`,
    ]);
  });
});
