import { describe, expect, it } from 'vitest';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { customerQueue } from '../../contact-flows/waiting/customer-queue.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { call } from './call-script.ts';
import { own } from './own-flows.ts';
import { act, flowOf, hangUp } from './tried.ts';
import { coverage, inWords } from './walked.ts';

const equals = (operand: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator: 'Equals', Operands: [operand] },
});
const error = (ErrorType: string, NextAction = 'end') => ({ ErrorType, NextAction });
const flow = flowOf('f', [
  act('welcome', 'MessageParticipant', { Text: 'Welcome' }, 'menu', { Errors: [error('NoMatchingError', 'menu')] }),
  act('menu', 'GetParticipantInput', { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' }, 'nowhere', {
    Conditions: [equals('1', 'module')],
    Errors: [error('InputTimeLimitExceeded', 'loop'), error('NoMatchingCondition')],
  }),
  act('loop', 'Loop', { LoopCount: '1' }, 'end', {
    Conditions: [equals('ContinueLooping', 'menu'), equals('DoneLooping', 'end')],
  }),
  act('module', 'InvokeFlowModule', { FlowModuleId: 'm' }, 'end', { Conditions: [equals('found', 'menu')] }),
  act('nowhere', 'MessageParticipant', { Text: 'Nobody comes here' }, 'end'),
  hangUp,
]);
const ALL = [
  "f: 'welcome' by NoMatchingError to 'menu'",
  "f: 'welcome' by success to 'menu'",
  "f: 'menu' by Equals 1 to 'module'",
  "f: 'menu' by InputTimeLimitExceeded to 'loop'",
  "f: 'menu' by NoMatchingCondition to 'end'",
  "f: 'loop' by Equals ContinueLooping to 'menu'",
  "f: 'loop' by Equals DoneLooping to 'end'",
  "f: 'module' by Equals found to 'menu'",
  "f: 'module' by success to 'end'",
];

describe('coverage of transitions', () => {
  it('counts each way out of each block that can be reached; a NextAction that only mirrors is none', () => {
    const { ways, walked, missing } = coverage([flow], []);
    expect([ways, walked, missing.map(inWords)]).toEqual([9, 0, ALL]);
  });

  it('does not count success where it mirrors a branch', () => {
    const mirrored = flowOf('f', [
      act('module', 'InvokeFlowModule', { FlowModuleId: 'm' }, 'end', {
        Conditions: [equals('found', 'end')],
        Errors: [error('NoMatchingError')],
      }),
      hangUp,
    ]);
    expect(coverage([mirrored], []).missing.map(({ by }) => by)).toEqual(['Equals found', 'NoMatchingError']);
  });

  it('counts what a call walks, once, and leaves the rest', () => {
    const walks: Walked[] = [];
    const walked = (more: readonly Walked[]) => void walks.push(...more);
    call(flow, { walked }).staysSilent().staysSilent().ends('CONTACT_FLOW_DISCONNECT');
    const silent = ["f: 'welcome' by success", 'InputTimeLimitExceeded', 'ContinueLooping', 'DoneLooping'];
    const left = ALL.filter((way) => !silent.some((part) => way.includes(part)));
    const { ways, walked: count, missing } = coverage([flow], walks);
    expect([ways, count, missing.map(inWords)]).toEqual([9, 4, left]);
  });

  it('knows the same block of another flow apart', () => {
    const walks = [{ flow: 'other', from: 'welcome', by: 'success' }];
    expect(coverage([flow], walks).walked).toBe(0);
  });

  it('knows a flow by its ARN, however it was called', () => {
    const walks: Walked[] = [];
    const first = flowOf('first', [act('go', 'TransferToFlow', { ContactFlowId: 'named' }, 'go'), hangUp]);
    const second = {
      ...flowOf('arn:second', [act('say', 'MessageParticipant', { Text: 'x' }, 'end'), hangUp]),
      name: 'named',
    };
    call(first, { flows: [second], walked: (more) => void walks.push(...more) })
      .hears('x')
      .ends();
    expect(coverage([first, second], walks)).toMatchObject({ ways: 1, walked: 1 });
  });
});

describe('our main line', () => {
  const walks: Walked[] = [];
  const main = (who: unknown) =>
    call(own(mainInbound), {
      flows: [own(customerQueue)],
      answers: { 'who is calling': who },
      walked: (walked) => void walks.push(...walked),
    });
  const left = () => coverage([own(mainInbound)], walks).missing.filter(({ from }) => from === 'stranger - menu');

  it('has a menu for strangers whose ways are walked one by one', () => {
    main({ outcome: 'noTrip', traveller: 't', name: 'Ana', language: 'en', account: 'open', agent: 'none' })
      .presses('9')
      .ends();
    const before = left().map(({ by }) => by);
    expect(before).toEqual(
      expect.arrayContaining(['Equals 9', 'Equals 0', 'InputTimeLimitExceeded', 'NoMatchingCondition']),
    );
    const stranger = { outcome: 'unknown', language: 'en' };
    main(stranger).presses('5').presses('9').ends();
    main(stranger).presses('0').ends();
    main(stranger).staysSilent().ends();
    expect(left().map(({ by }) => by)).not.toEqual(expect.arrayContaining(['Equals 9']));
    expect(before.length).toBeGreaterThan(left().length);
  });
});
