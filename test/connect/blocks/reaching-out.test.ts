import { describe, expect, it } from 'vitest';
import { CALLER, of, QUEUE, type Tried, tried } from '../tried.ts';

const dial: Tried = {
  type: 'TransferParticipantToThirdParty',
  parameters: {
    ThirdPartyPhoneNumber: '+12025550143',
    ThirdPartyConnectionTimeLimitSeconds: '30',
    ContinueFlowExecution: 'True',
  },
  errors: ['NoMatchingError', 'CallFailed', 'ConnectionTimeLimitExceeded'],
};
const forGood = {
  ...dial,
  parameters: { ...dial.parameters, ContinueFlowExecution: 'False' },
  errors: ['NoMatchingError'],
};
const dialled = (outcome: 'ended' | 'failed' | 'timeout') => [{ input: 'dialled', outcome }] as const;

describe('TransferParticipantToThirdParty', () => {
  it('dials, with the digits that are to follow', () => {
    const parameters = { ...dial.parameters, ThirdPartyPhoneNumber: '$.Attributes.n', ThirdPartyDTMFDigits: '1,2#' };
    expect(tried({ ...dial, parameters, contact: { attributes: { n: '+442079460000' } } }).effects).toEqual([
      { effect: 'dial', number: '+442079460000', digits: '1,2#', seconds: 30, comesBack: true },
    ]);
    expect(of(tried(forGood).effects, 'dial')[0]).toMatchObject({ comesBack: false });
  });

  it.each([
    ['goes on behind the call', dial, 'ended', 'success'],
    ['has an error for a call that fails', dial, 'failed', 'CallFailed'],
    ['has an error for a call that nobody takes', dial, 'timeout', 'ConnectionTimeLimitExceeded'],
    ['ends with the call where it is for good', forGood, 'ended', 'ends'],
    ['has one error for a call for good that fails', forGood, 'failed', 'NoMatchingError'],
    ['has one error for a call for good that nobody takes', forGood, 'timeout', 'NoMatchingError'],
  ] as const)('%s', (_, block, outcome, way) => {
    expect(tried({ ...block, inputs: dialled(outcome) }).way).toBe(way);
  });

  it('ends for the reason that the other side hung up', () => {
    expect(tried({ ...forGood, inputs: dialled('ended') }).effects.at(-1)).toEqual({
      effect: 'end',
      reason: 'THIRD_PARTY_DISCONNECT',
    });
  });

  it.each(['2025550143', '+0123', '$.Attributes.none'])('fails at once for %s', (ThirdPartyPhoneNumber) => {
    expect(tried({ ...dial, parameters: { ...dial.parameters, ThirdPartyPhoneNumber } })).toMatchObject({
      way: 'NoMatchingError',
      effects: [],
    });
  });

  it.each(['CHAT', 'TASK'] as const)('fails at once on a %s', (channel) => {
    expect(tried({ ...dial, contact: { channel } })).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });
});

describe('UpdateContactCallbackNumber', () => {
  const set = (n: string, contact = {}) => {
    const errors = ['InvalidCallbackNumber', 'CallbackNumberNotDialable'];
    const came = tried({
      type: 'UpdateContactCallbackNumber',
      parameters: { CallbackNumber: '$.Attributes.n' },
      errors,
      contact: { attributes: { n }, ...contact },
    });
    return [came.way, came.contact.callbackNumber];
  };
  it.each([
    ['+37061234567', ['success', '+37061234567']],
    ['861234567', ['InvalidCallbackNumber', undefined]],
    ['Timeout', ['InvalidCallbackNumber', undefined]],
    ['', ['InvalidCallbackNumber', undefined]],
    ['+3706', ['CallbackNumberNotDialable', undefined]],
    ['+999123456', ['CallbackNumberNotDialable', undefined]],
  ])('%s', (number, outcome) => {
    expect(set(number)).toEqual(outcome);
  });

  it.each(['CHAT', 'TASK'] as const)('is invalid on a %s', (channel) => {
    expect(set('+37061234567', { channel })).toEqual(['InvalidCallbackNumber', undefined]);
  });
});

const later = { InitialCallDelaySeconds: '99', MaximumConnectionAttempts: '2', RetryDelaySeconds: '600' };
const callback = (parameters: Tried['parameters'] = {}, contact: Tried['contact'] = {}) =>
  tried({ type: 'CreateCallbackContact', parameters: { ...later, ...parameters }, contact });
const inLine = { targetQueue: QUEUE };

describe('CreateCallbackContact', () => {
  it.each([
    ['the caller, from the queue that was chosen', {}, inLine, { number: CALLER, queue: QUEUE, afterSeconds: 99 }],
    [
      'the number that was set',
      {},
      { ...inLine, callbackNumber: '+442079460000' },
      { number: '+442079460000', queue: QUEUE },
    ],
    ['from the queue that is named', { QueueId: QUEUE }, {}, { queue: QUEUE }],
    ['from one agent', { AgentId: 'agent-1' }, {}, { agent: 'agent-1' }],
    ['by a flow, without delay', { ContactFlowId: 'flow' }, {}, { flow: 'flow', afterSeconds: 0 }],
  ])('calls back %s', (_, parameters, contact, made) => {
    const came = callback(parameters, contact);
    expect(came.way).toBe('success');
    expect(of(came.effects, 'callback')[0]?.callback).toMatchObject({ attempts: 2, betweenSeconds: 600, ...made });
  });

  it.each([
    ['no queue', {}, {}],
    ['an unknown queue', { QueueId: 'other' }, {}],
    ['an unknown agent', { AgentId: 'nobody' }, {}],
    ['a chat', {}, { ...inLine, channel: 'CHAT' }],
    ['a task', {}, { ...inLine, channel: 'TASK' }],
  ] as const)('fails with %s', (_, parameters, contact) => {
    expect(callback(parameters, contact)).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });
});

describe('CreateTask', () => {
  const task = (parameters: Tried['parameters']) =>
    tried({
      type: 'CreateTask',
      ...(parameters ? { parameters } : {}),
      contact: { attributes: { trip: 'BT 341', at: '1796389200' } },
    });

  it('makes a task with its references filled', () => {
    const came = task({
      Name: 'Rebook $.Attributes.trip',
      Description: 'For $.ContactId',
      ContactFlowId: 'flow',
      Attributes: { trip: '$.Attributes.trip' },
      References: { ticket: { Value: '$.Attributes.trip', Type: 'STRING' } },
      DelaySeconds: '60',
    });
    expect([came.way, of(came.effects, 'task')[0]?.task]).toEqual([
      'success',
      {
        name: 'Rebook BT 341',
        description: 'For c1',
        flow: 'flow',
        attributes: { trip: 'BT 341' },
        references: { ticket: { Value: 'BT 341', Type: 'STRING' } },
        afterSeconds: 60,
      },
    ]);
  });

  it.each([
    [{}, 0],
    [{ ScheduledTime: '2026-12-04T13:00:00Z' }, 3600],
    [{ ScheduledTime: '$.Attributes.at' }, 3600],
    [{ ScheduledTime: '2026-12-04T11:00:00Z' }, 0],
    [{ ScheduledTime: 'soon' }, 0],
  ])('comes when it is due: %j', (more, seconds) => {
    expect(of(task({ Name: 'x', ContactFlowId: 'flow', ...more }).effects, 'task')[0]?.task.afterSeconds).toBe(seconds);
  });

  it('fails where its name stands for nothing', () => {
    expect(task({ Name: '$.Attributes.none' })).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });
});
