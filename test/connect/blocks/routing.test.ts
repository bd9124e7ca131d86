import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../local/connect/contact.ts';
import { act, flowOf, idleQueue, of, QUEUE, type Tried, tried } from '../tried.ts';

const waiting = flowOf('arn:aws:connect:eu:1:instance/i/contact-flow/waiting', [
  act('music', 'MessageParticipantIteratively', { Messages: [{ Text: 'In line' }] }),
]);

describe('UpdateContactTargetQueue', () => {
  const choosing = (parameters: Tried['parameters'], contact: Partial<Contact> = {}) =>
    tried({ type: 'UpdateContactTargetQueue', ...(parameters ? { parameters } : {}), contact });

  it('chooses a queue in place of an agent', () => {
    const { way, contact } = choosing({ QueueId: QUEUE }, { targetAgent: 'agent-1' });
    expect([way, contact.targetQueue, contact.queueName, contact.targetAgent]).toEqual([
      'success',
      QUEUE,
      'General',
      undefined,
    ]);
  });

  it('chooses an agent in place of a queue', () => {
    const { way, contact } = choosing(
      { AgentId: '$.Attributes.agent' },
      { targetQueue: QUEUE, queueName: 'General', attributes: { agent: 'agent-1' } },
    );
    expect([way, contact.targetQueue, contact.queueName, contact.targetAgent]).toEqual([
      'success',
      undefined,
      undefined,
      'agent-1',
    ]);
  });

  it.each([
    ['an unknown queue', { QueueId: 'other' }],
    ['an unknown agent', { AgentId: 'nobody' }],
    ['a reference that is none', { QueueId: '$.Attributes.none' }],
  ])('fails for %s, and keeps what was chosen', (_, parameters) => {
    const { way, contact } = choosing(parameters, { targetQueue: QUEUE });
    expect([way, contact.targetQueue]).toEqual(['NoMatchingError', QUEUE]);
  });
});

const queueing: Tried = { type: 'TransferContactToQueue', errors: ['QueueAtCapacity', 'NoMatchingError'] };
const moving: Tried = { ...queueing, type: 'DequeueContactAndTransferToQueue' };
const full = { queue: () => ({ ...idleQueue, full: true }) };

describe('TransferContactToQueue', () => {
  it.each(['VOICE', 'CHAT', 'TASK'] as const)('ends the flow and puts a %s in line', (channel) => {
    const came = tried({ ...queueing, contact: { targetQueue: QUEUE, channel } });
    expect(came).toMatchObject({ way: 'idle', effects: [{ effect: 'queue', queue: QUEUE, moved: false }] });
  });

  it('starts the customer queue flow that the contact has', () => {
    const hooks = { CustomerQueue: waiting.arn };
    const came = tried({ ...queueing, contact: { targetQueue: QUEUE, hooks }, flows: [waiting] });
    expect(came.effects.map(({ effect }) => effect)).toEqual(['queue', 'prompt', 'pause']);
  });

  it('leaves the contact in line where the customer queue flow is not there', () => {
    const came = tried({ ...queueing, contact: { targetQueue: QUEUE, hooks: { CustomerQueue: 'gone' } } });
    expect([came.way, came.effects.length]).toEqual(['idle', 1]);
  });

  it('puts a contact before one agent', () => {
    const came = tried({ ...queueing, contact: { targetAgent: 'agent-1' } });
    expect(came).toMatchObject({ way: 'idle', effects: [{ effect: 'queue', agent: 'agent-1', moved: false }] });
  });

  it.each([
    ['a full queue', { contact: { targetQueue: QUEUE }, facts: full }, 'QueueAtCapacity'],
    ['no queue', {}, 'NoMatchingError'],
    ['an unknown queue', { contact: { targetQueue: 'other' } }, 'NoMatchingError'],
    ['an unknown agent', { contact: { targetAgent: 'nobody' } }, 'NoMatchingError'],
  ])('takes %s for an error', (_, more, way) => {
    expect(tried({ ...queueing, ...more })).toMatchObject({ way, effects: [] });
  });
});

describe('DequeueContactAndTransferToQueue', () => {
  it.each([
    ['a queue by its own name', { QueueId: QUEUE }, {}, { queue: QUEUE }],
    ['the queue that was chosen', {}, { targetQueue: QUEUE }, { queue: QUEUE }],
    ['an agent', { AgentId: 'agent-1' }, { targetQueue: QUEUE }, { agent: 'agent-1' }],
  ])('moves to %s', (_, parameters, contact, to) => {
    expect(tried({ ...moving, parameters, contact }).effects).toEqual([{ effect: 'queue', ...to, moved: true }]);
  });

  it.each([
    ['full', { QueueId: QUEUE }, full, 'QueueAtCapacity'],
    ['unknown', { QueueId: 'other' }, {}, 'NoMatchingError'],
    ['none', {}, {}, 'NoMatchingError'],
  ])('takes a queue that is %s for an error', (_, parameters, facts, way) => {
    expect(tried({ ...moving, parameters, facts })).toMatchObject({ way, effects: [] });
  });
});

describe('TransferContactToAgent', () => {
  it('offers the contact to the agent who was chosen, and to nobody where none was', () => {
    const type = 'TransferContactToAgent';
    expect(tried({ type, contact: { targetAgent: 'agent-1' } })).toMatchObject({
      way: 'idle',
      effects: [{ effect: 'queue', agent: 'agent-1' }],
    });
    expect(tried({ type }).way).toBe('ends');
  });
});

describe('UpdateContactRoutingBehavior', () => {
  const routed = (parameters: NonNullable<Tried['parameters']>, errors: readonly string[] = []) => {
    const contact = { attributes: { p: '2', word: 'high' }, aged: 7 };
    const came = tried({ type: 'UpdateContactRoutingBehavior', parameters, errors, contact });
    return [came.way, came.contact.priority, came.contact.aged];
  };
  it.each([
    [{ QueuePriority: '1' }, ['success', 1, 7]],
    [{ QueuePriority: '$.Attributes.p' }, ['success', 2, 7]],
    [{ QueueTimeAdjustmentSeconds: '600' }, ['success', 5, 600]],
    [{ QueueTimeAdjustmentSeconds: '-60' }, ['success', 5, -60]],
    [{ QueuePriority: '$.Attributes.none' }, ['success', 5, 7]],
    [{ QueuePriority: '$.Attributes.word' }, ['success', 5, 7]],
    [{ RoutingProficiencies: { cruises: '1' } }, ['success', 5, 7]],
  ])('%j', (parameters, outcome) => {
    expect(routed(parameters)).toEqual(outcome);
  });

  it('takes the error where the flow has a path for it', () => {
    expect(routed({ QueuePriority: '$.Attributes.word' }, ['NoMatchingError'])).toEqual(['NoMatchingError', 5, 7]);
  });

  it('keeps routing criteria with their references filled', () => {
    const RoutingCriteria = {
      Steps: [{ Expression: { AttributeCondition: { Name: '$.Attributes.skill', Value: '1' } } }],
    };
    const contact = { attributes: { skill: 'cruises' } };
    const came = tried({ type: 'UpdateContactRoutingCriteria', parameters: { RoutingCriteria }, contact });
    expect([came.way, came.contact.routingCriteria]).toEqual([
      'success',
      { Steps: [{ Expression: { AttributeCondition: { Name: 'cruises', Value: '1' } } }] },
    ]);
  });
});

describe('what ends or passes on', () => {
  it('DisconnectParticipant hangs up', () => {
    expect(tried({ type: 'DisconnectParticipant' })).toMatchObject({
      way: 'ends',
      effects: [{ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }],
    });
  });

  it('EndFlowExecution ends the flow and not the contact', () => {
    expect(tried({ type: 'EndFlowExecution' })).toMatchObject({ way: 'idle', effects: [] });
  });

  it.each([
    ['CHAT', 'success'],
    ['VOICE', 'ChannelMismatch'],
  ] as const)('UpdateContactMediaProcessing on %s: %s', (channel, way) => {
    const errors = ['NoMatchingError', 'ChannelMismatch'];
    expect(tried({ type: 'UpdateContactMediaProcessing', errors, contact: { channel } }).way).toBe(way);
  });

  it.each([
    'UpdateFlowLoggingBehavior',
    'CompleteOutboundCall',
    'ResumeContact',
    'UpdateContactMediaStreamingBehavior',
  ])('%s has no effect here', (type) => {
    const came = tried({ type });
    expect([came.way, of(came.effects, 'end')]).toEqual(['success', []]);
  });

  it.each([
    ['OUTBOUND', 'VOICE', 'Equals CallAnswered'],
    ['API', 'VOICE', 'Equals CallAnswered'],
    ['INBOUND', 'VOICE', 'NoMatchingError'],
    ['OUTBOUND', 'CHAT', 'NoMatchingError'],
  ] as const)('CheckOutboundCallStatus of %s on %s', (initiationMethod, channel, way) => {
    const branches = [
      ['Equals', 'VoicemailBeep'],
      ['Equals', 'CallAnswered'],
    ] as const;
    expect(tried({ type: 'CheckOutboundCallStatus', branches, contact: { initiationMethod, channel } }).way).toBe(way);
  });
});
