import { describe, expect, it } from 'vitest';
import { ask } from '../../../contact-flows/flow-language/ask.ts';
import { onEvent, remember } from '../../../contact-flows/flow-language/contact.ts';
import { when } from '../../../contact-flows/flow-language/decide.ts';
import { endFlow, hangUp, priority } from '../../../contact-flows/flow-language/queues.ts';
import { callBack, createTask, setCallbackNumber } from '../../../contact-flows/flow-language/reach-out.ts';
import { repeatWhileWaiting, say } from '../../../contact-flows/flow-language/speech.ts';
import { goTo, type Path } from '../../../contact-flows/flow-language/step.ts';
import { queueNow } from '../../../contact-flows/waiting/queue-now.ts';
import { howMuchLonger } from '../../../lambdas/waiting/contract.ts';
import type { CallEvent } from '../../../local/connect/transcript.ts';
import { dayWith, queued, written } from './day-with.ts';
import { LINE, OTTO, QUEUE, story, VERA } from './working-day.ts';

const RASA = '+37061234567';
const ANA = '+12025550123';
describe('a call that an agent takes', () => {
  it('is offered, accepted, joined and ended, whispers before joining', () => {
    const day = dayWith(
      [onEvent('AgentWhisper', 'to agent'), onEvent('CustomerWhisper', 'to customer')],
      [
        written('to agent', 'AGENT_WHISPER', [say('$.Agent.UserName, a traveller'), endFlow]),
        written('to customer', 'CUSTOMER_WHISPER', [say('You speak with $.Agent.FirstName'), endFlow]),
      ],
    );
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.conversations.agentEnds(call);
    expect(story(told)).toEqual([
      'dialled',
      'queued 1',
      'offered vera',
      'customer hears: Please wait',
      'accepted vera',
      'agent hears: vera, a traveller',
      'customer hears: You speak with vera',
      'joined vera',
      'ended AGENT_DISCONNECT',
    ]);
  });

  it('hears nothing of an answer that comes when the agent has taken it', () => {
    const news = [say('It takes a while')];
    const asks = ask(
      howMuchLonger,
      { since: 'none', ...queueNow },
      { soon: () => news, range: () => news, long: () => news, unknown: () => news, technicalError: () => news },
      2,
    );
    const waiting = written('waiting', 'CUSTOMER_QUEUE', [asks, repeatWhileWaiting(['Please wait'])]);
    const day = dayWith([], [waiting]);
    day.held = [];
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    day.accepts(VERA, call);
    expect(day.held).toHaveLength(1);
    for (const answer of day.held) answer();
    expect(story(told).slice(-2)).toEqual(['accepted vera', 'joined vera']);
    expect(call.isOver).toBe(false);
  });

  it('rings 20 seconds, then goes to another, and keeps its place before who came later', () => {
    const day = dayWith([]);
    day.available(VERA);
    const first = day.calls(RASA);
    const second = day.calls(ANA);
    day.passes(19);
    expect(story(first.told)).not.toContain('missed vera');
    day.passes(1);
    expect(story(first.told)).toContain('missed vera');
    day.available(OTTO);
    expect(story(first.told).at(-1)).toBe('offered otto');
    expect(story(second.told)).not.toContain('offered otto');
  });

  it('goes on waiting when it is declined', () => {
    const day = dayWith([]);
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    day.declines(VERA, call);
    day.passes(25);
    expect(story(told)).toContain('missed vera');
    expect(call.isOver).toBe(false);
    expect(story(told).at(-1)).toBe('customer hears: Please wait');
  });

  it('of higher priority is served first, whoever came first', () => {
    const day = dayWith([when('$.CustomerEndpoint.Address', { [ANA]: [priority(1)] }, [])]);
    const calm = day.calls(RASA);
    const urgent = day.calls(ANA);
    expect(story(calm.told)).toContain('queued 1');
    expect(story(urgent.told)).toContain('queued 1');
    day.available(VERA);
    expect(story(urgent.told)).toContain('offered vera');
    expect(story(calm.told)).not.toContain('offered vera');
  });

  it('hears nothing of the queue when an agent takes it at once', () => {
    const day = dayWith([], [], undefined, true);
    day.available(VERA);
    const { told } = day.calls(RASA);
    day.passes(120);
    expect(story(told)).toEqual(['dialled', 'queued 1', 'offered vera', 'accepted vera', 'joined vera']);
  });

  it('is told that the queue is full', () => {
    const day = dayWith([], [], 1);
    day.calls(RASA);
    expect(story(day.calls(ANA).told)).toEqual([
      'dialled',
      'customer hears: All lines are taken',
      'ended CONTACT_FLOW_DISCONNECT',
    ]);
  });

  it('hears the hold flow on hold, and no more of it afterwards', () => {
    const day = dayWith(
      [onEvent('CustomerHold', 'hold')],
      [written('hold', 'CUSTOMER_HOLD', [repeatWhileWaiting(['One moment'])])],
    );
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.conversations.hold(call);
    expect(story(told).at(-1)).toBe('customer hears: One moment');
    day.switchboard.conversations.resume(call);
    const before = told.length;
    day.passes(120);
    expect(told).toHaveLength(before);
    expect(call.isOver).toBe(false);
  });

  it('stays for what was set to remain when the agent hangs up first', () => {
    const day = dayWith(
      [onEvent('CustomerRemaining', 'survey')],
      [written('survey', 'CONTACT_FLOW', [say('$.InitiationMethod: how was it?'), hangUp])],
    );
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.conversations.agentEnds(call);
    expect(story(told).slice(-2)).toEqual(['customer hears: DISCONNECT: how was it?', 'ended CONTACT_FLOW_DISCONNECT']);
  });

  it('goes on in a contact of its own when it is handed over, which is nobody’s until it is taken', () => {
    const day = dayWith([], [written('hand over', 'QUEUE_TRANSFER', [say('Through, $.Agent.FirstName'), queued])]);
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.transfers.begin(call, { name: 'General', queue: QUEUE, flow: 'hand over' }, false);
    expect(story(told).slice(-4)).toEqual(['held', 'transferred', 'agent hears: Through, vera', 'queued 1']);
    expect(call.latest.contact).toMatchObject({ initiationMethod: 'TRANSFER', previousContactId: call.id });
    expect(call.latest.contact.agent).toBeUndefined();
    call.latest.hangUp();
    expect(story(told).at(-1)).toBe('ended CUSTOMER_DISCONNECT');
  });

  it('that is handed over to a flow which ends before its queue stays with the agent, on hold', () => {
    const day = dayWith([], [written('closed', 'QUEUE_TRANSFER', [say('Closed'), hangUp])]);
    day.available(VERA);
    const { call } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.transfers.begin(call, { name: 'General', queue: QUEUE, flow: 'closed' }, false);
    expect(call.latest).toBe(call);
    expect(call.whispered).toEqual(['Closed']);
    expect(day.switchboard.floor.state.contacts.get(call.id)?.stage).toMatchObject({ is: 'onHold', agent: VERA });
  });

  it('leaves the queue when the caller hangs up, and the phone stops ringing', () => {
    const day = dayWith([]);
    day.available(VERA);
    const first = day.calls(RASA);
    const second = day.calls(ANA);
    first.call.hangUp();
    expect(story(second.told)).toContain('offered vera');
  });
});

describe('a callback', () => {
  const later = [
    setCallbackNumber('$.CustomerEndpoint.Address', { invalid: [goTo('full')], notDialable: [goTo('full')] }),
    callBack({ afterSeconds: 60, attempts: 2, betweenSeconds: 600, queue: 'general' }, [goTo('full')]),
    say('We call you back'),
    hangUp,
  ] as Path<'full'>;

  it('reaches an agent first and then the customer, after its delay', () => {
    const day = dayWith(later);
    const { told } = day.calls(RASA);
    expect(story(told)).toContain('callback');
    day.available(VERA);
    const back = day.switchboard.all().find(({ contact }) => contact.initiationMethod === 'CALLBACK');
    if (!back) throw new Error('no callback');
    const events: string[] = [];
    back.listen((event) => events.push(event.event));
    day.passes(59);
    expect(events).toEqual([]);
    day.passes(1);
    expect(events).toEqual(['queued', 'offered']);
    day.accepts(VERA, back);
    expect(events.slice(-2)).toEqual(['joined', 'dialled']);
    day.switchboard.phones.customer(back.id, true);
    expect(events.at(-1)).toBe('answered');
  });

  it('tells the customer who is calling when they pick up, and leaves them with the agent', () => {
    const day = dayWith(
      later,
      [written('who calls', 'OUTBOUND_WHISPER', [say('This is Wayline'), endFlow])],
      undefined,
      true,
      'who calls',
    );
    day.calls(RASA);
    day.available(VERA);
    day.passes(60);
    const back = day.switchboard.all().find(({ contact }) => contact.initiationMethod === 'CALLBACK');
    if (!back) throw new Error('no callback');
    const told: CallEvent[] = [];
    back.listen((event) => told.push(event));
    day.switchboard.phones.customer(back.id, true);
    expect(story(told).slice(-2)).toEqual(['answered', 'customer hears: This is Wayline']);
    expect(back.isOver).toBe(false);
  });

  it('is tried again as often as the flow says, and then no more', () => {
    const day = dayWith(later);
    day.calls(RASA);
    day.available(VERA);
    const calls = () => day.events.filter(({ detail }) => detail.eventType === 'QUEUED').length;
    const nobodyPicksUp = () => {
      for (const { id, stage } of day.switchboard.floor.state.contacts.values())
        if (stage.is === 'offered') {
          day.switchboard.floor.take({ event: 'accepted', contact: id, agent: VERA });
          day.passes(61);
          day.switchboard.floor.take({ event: 'cleared', contact: id, agent: VERA });
        }
    };
    day.passes(60);
    nobodyPicksUp();
    expect(calls()).toBe(1);
    day.passes(600);
    nobodyPicksUp();
    expect(calls()).toBe(2);
    day.passes(6000);
    expect(calls()).toBe(2);
  });
});

it('a task runs its flow when its time has come, and rings an agent', () => {
  const day = dayWith(
    [createTask({ title: 'Call Rasa', flow: 'desk', attributes: { who: 'Rasa' }, seconds: 3600 }, [])],
    [written('desk', 'CONTACT_FLOW', [queued])],
  );
  day.calls(RASA).call.hangUp();
  day.available(VERA);
  const rings = () =>
    [...day.switchboard.floor.state.contacts.values()].filter(({ stage }) => stage.is === 'offered').length;
  day.passes(3599);
  expect(rings()).toBe(0);
  day.passes(1);
  expect(rings()).toBe(1);
});

describe('records and events', () => {
  it('tell what happened in Connect’s shapes', () => {
    const day = dayWith([remember({ matter: 'refund' })]);
    day.available(VERA);
    const { call } = day.calls(RASA);
    day.passes(5);
    day.accepts(VERA, call);
    day.passes(30);
    day.switchboard.conversations.agentEnds(call);
    expect(day.records).toEqual([]);
    day.passes(10);
    day.clears(VERA, call);
    expect(day.events.map(({ detail }) => detail.eventType)).toEqual([
      'INITIATED',
      'CONNECTED_TO_SYSTEM',
      'QUEUED',
      'CONNECTED_TO_AGENT',
      'DISCONNECTED',
    ]);
    expect(day.records).toMatchObject([
      {
        ContactId: call.id,
        Channel: 'VOICE',
        InitiationMethod: 'INBOUND',
        DisconnectReason: 'AGENT_DISCONNECT',
        CustomerEndpoint: { Address: RASA },
        SystemEndpoint: { Address: LINE },
        Attributes: { matter: 'refund' },
        Queue: { Name: 'General', Duration: 5 },
        Agent: { Username: 'vera', AgentInteractionDuration: 30, AfterContactWorkDuration: 10 },
      },
    ]);
  });

  it('are told of a caller who gave up, without an agent', () => {
    const day = dayWith([]);
    const { call } = day.calls(RASA);
    day.passes(42);
    call.hangUp();
    expect(day.records).toMatchObject([
      { Agent: null, DisconnectReason: 'CUSTOMER_DISCONNECT', Queue: { Duration: 42 } },
    ]);
  });
});
