import { describe, expect, test } from 'vitest';
import { decide } from '../../../local/connect/exchange/decide.ts';
import type { EndedBy, ExchangeEvent } from '../../../local/connect/exchange/events.ts';
import { agent, at, call, centre, offers, play, profile, serves, status, telephones } from './a-centre.ts';

const accepts = (contact = 'c1', who = 'ana'): ExchangeEvent => ({ event: 'accepted', contact, agent: who });
const declines = (contact = 'c1', who = 'ana'): ExchangeEvent => ({ event: 'declined', contact, agent: who });
const clears = (contact = 'c1', who = 'ana'): ExchangeEvent => ({ event: 'cleared', contact, agent: who });
const joins: ExchangeEvent = { event: 'joined', contact: 'c1' };
const ends = (by: EndedBy, contact = 'c1'): ExchangeEvent => ({ event: 'ended', contact, by });
const opened = (seconds = 0) => telephones(agent('ana', 'calls', { afterContactWorkSeconds: seconds }));

const oneChat = (contacts: number) =>
  centre([profile('chats', [serves('trips', 1, 0, 'CHAT')], [{ channel: 'CHAT', contacts }])], [agent('ana', 'chats')]);
const chat = (contact: string, second: number) => call(contact, second, { channel: 'CHAT' });

test('a call from the queue to the end of the work after it', () => {
  const story = play(
    [0, opened(30), status('ana')],
    [1, call('c1', 1)],
    [5, accepts()],
    [8, joins],
    [20, { event: 'held', contact: 'c1' }],
    [25, { event: 'resumed', contact: 'c1' }],
    [60, ends('customer')],
    [61, call('c2', 61)],
    [100],
  );
  expect(story.log).toEqual([
    '0 ana: Offline -> Available',
    '1 offer c1 ana',
    '5 accepted c1 ana',
    '8 connected c1 ana',
    '60 ended c1 by customer with ana',
    '90 cleared c1 ana',
    '90 offer c2 ana',
  ]);
});

describe('not answered', () => {
  test('after 20 s it has rung out: the agent gets nothing more, the contact keeps its place and goes to the next', () => {
    const story = play(
      [0, telephones('ana', 'bo'), status('ana')],
      [1, call('c1', 1), call('c2', 2)],
      [5, status('bo', 'Lunch')],
      [30, status('bo')],
      [40, accepts('c1', 'bo'), status('ana')],
    );
    expect(story.log.slice(2)).toEqual([
      '5 bo: Offline -> Lunch',
      '21 rangOut c1 ana',
      '21 requeued c1',
      '21 ana: Available -> Missed',
      '30 bo: Lunch -> Available',
      '30 offer c1 bo',
      '40 accepted c1 bo',
      '40 ana: Missed -> Available',
      '40 offer c2 ana',
    ]);
  });

  test('just before 20 s it rings still', () => {
    expect(play([0, opened(), status('ana')], [1, call('c1', 1)], [20.999, accepts()]).log.at(-1)).toBe(
      '20.999 accepted c1 ana',
    );
  });

  test('a declined call makes the agent not routable as well', () => {
    const story = play([0, opened(), status('ana')], [1, call('c1', 1)], [3, declines()], [9, status('ana')]);
    expect(story.log.slice(2)).toEqual([
      '3 declined c1 ana',
      '3 requeued c1',
      '3 ana: Available -> Declined',
      '9 ana: Declined -> Available',
      '9 offer c1 ana',
    ]);
  });

  test('a declined chat takes up its slot until it is closed, and does not come back to him meanwhile', () => {
    const story = play(
      [0, oneChat(2), status('ana')],
      [1, chat('h1', 1), chat('h2', 2)],
      [3, declines('h1')],
      [4, accepts('h2')],
      [9, clears('h1')],
    );
    expect(story.log.slice(1)).toEqual([
      '1 offer h1 ana',
      '3 declined h1 ana',
      '3 requeued h1',
      '3 offer h2 ana',
      '4 accepted h2 ana',
      '9 cleared h1 ana',
      '9 offer h1 ana',
    ]);
  });

  test('choosing Available closes declined chats', () => {
    const story = play([0, oneChat(1), status('ana')], [1, chat('h1', 1)], [3, declines('h1')], [9, status('ana')]);
    expect(story.log.slice(-2)).toEqual(['9 cleared h1 ana', '9 offer h1 ana']);
  });

  test('a chat that rings out makes the agent not routable', () => {
    expect(play([0, oneChat(2), status('ana')], [1, chat('h1', 1)], [30]).log.at(-1)).toBe(
      '21 ana: Available -> Missed',
    );
  });
});

test('with auto-accept nobody has to answer, and nothing rings out', () => {
  const story = play(
    [0, telephones(agent('ana', 'calls', { autoAccept: true })), status('ana')],
    [1, call('c1', 1)],
    [60],
  );
  expect(story.log.slice(1)).toEqual(['1 offer c1 ana', '1 accepted c1 ana']);
});

describe('the contact goes', () => {
  const waiting = play([0, opened()], [1, call('c1', 1)]);
  const ringing = play([0, opened(), status('ana')], [1, call('c1', 1)]);
  const whispers = play([0, opened(), status('ana')], [1, call('c1', 1), accepts()]);
  const joined = play([0, opened(), status('ana')], [1, call('c1', 1), accepts(), joins]);
  const onHold = play(
    [0, opened(), status('ana')],
    [1, call('c1', 1), accepts(), joins, { event: 'held', contact: 'c1' }],
  );
  const dequeued: ExchangeEvent = { event: 'dequeued', contact: 'c1' };
  const ended = { effect: 'ended', contact: 'c1' };
  const withdrawn = { effect: 'offerWithdrawn', contact: 'c1', agent: 'ana' };

  test.each([
    ['hung up while it waits', waiting, ends('customer'), [{ ...ended, by: 'customer' }], []],
    ['hung up while it rings', ringing, ends('customer'), [withdrawn, { ...ended, by: 'customer' }], []],
    ['hung up during the whispers', whispers, ends('customer'), [{ ...ended, by: 'customer', agent: 'ana' }], []],
    ['ended by the agent', joined, ends('agent'), [{ ...ended, by: 'agent', agent: 'ana' }], ['afterContactWork']],
    ['hung up on hold', onHold, ends('customer'), [{ ...ended, by: 'customer', agent: 'ana' }], ['afterContactWork']],
    ['taken out by a flow while it waits', waiting, dequeued, [], []],
    ['taken out by a flow while it rings', ringing, dequeued, [withdrawn], []],
  ])('%s', (_, { state }, event, effects, uncleared) => {
    const decision = decide(state, event, at(9));
    expect(decision.effects).toEqual(effects);
    expect(decision.state.contacts.has('c1')).toBe(false);
    expect(decision.state.agents.get('ana')?.uncleared.map(({ because }) => because)).toEqual(uncleared);
  });

  test.each<[string, typeof waiting, ExchangeEvent]>([
    ['an agent ends what he does not have', ringing, ends('agent')],
    ['a flow takes out what an agent has', joined, dequeued],
    ['a flow queues what an agent has', joined, call('c1', 9)],
    ['another accepts', ringing, accepts('c1', 'bo')],
    ['accepts what waits', waiting, accepts()],
    ['declines what he has accepted', whispers, declines()],
    ['joins before it is accepted', ringing, joins],
    ['joins twice', joined, joins],
    ['resumes what is not held', joined, { event: 'resumed', contact: 'c1' }],
    ['clears what is not over', joined, clears()],
    ['a timer of long ago', ringing, { event: 'timerFired', id: 'ring:c1:2026-11-23T07:00:00.000Z' }],
    ['a stranger signs in', ringing, status('zoe')],
    ['ends what is not there', waiting, ends('customer', 'c9')],
  ])('%s: nothing changes', (_, { state }, event) => {
    const decision = decide(state, event, at(9));
    expect(decision.state).toBe(state);
    expect(decision.effects).toEqual([]);
  });

  test('a contact that is moved while it rings stops ringing and starts anew', () => {
    const story = play(
      [0, opened(), status('ana')],
      [1, call('c1', 1)],
      [5, call('c1', 5, { place: { queue: 'crisis' } })],
      [60],
    );
    expect(story.log.slice(1)).toEqual(['1 offer c1 ana', '5 offerWithdrawn c1 ana']);
    expect(story.state.contacts.get('c1')?.place).toEqual({ queue: 'crisis' });
  });

  test('an agent whose offer is withdrawn has lost no idle time', () => {
    const story = play(
      [0, telephones('ana', 'bo'), status('ana')],
      [1, status('bo'), call('c1', 1)],
      [5, ends('customer')],
      [6, call('c2', 6)],
    );
    expect(offers(story)).toEqual(['1 c1 ana', '6 c2 ana']);
  });
});

describe('after-contact work', () => {
  const talk = (seconds: number) =>
    [
      [0, opened(seconds), status('ana')],
      [1, call('c1', 1), accepts(), joins],
      [9, ends('customer'), call('c2', 9)],
    ] as const;

  test('keeps the slot until the agent ends it, where no time is set', () => {
    expect(offers(play(...talk(0), [9_000]))).toEqual(['1 c1 ana']);
    expect(offers(play(...talk(0), [50, clears()]))).toEqual(['1 c1 ana', '50 c2 ana']);
  });

  test('ends by itself after the time that is set, or sooner by the agent', () => {
    expect(offers(play(...talk(30), [38.999]))).toEqual(['1 c1 ana']);
    expect(offers(play(...talk(30), [39]))).toEqual(['1 c1 ana', '39 c2 ana']);
    expect(offers(play(...talk(30), [20, clears()]))).toEqual(['1 c1 ana', '20 c2 ana']);
  });
});

describe('next status', () => {
  const talking = [
    [0, opened(), status('ana')],
    [1, call('c1', 1), accepts(), joins],
  ] as const;

  test('comes true when the last slot is clear, and until then nothing new is offered', () => {
    const story = play(
      ...talking,
      [5, status('ana', 'Lunch')],
      [9, ends('customer'), call('c2', 9)],
      [20, clears()],
      [99],
    );
    expect(story.log.slice(4)).toEqual([
      '9 ended c1 by customer with ana',
      '20 cleared c1 ana',
      '20 ana: Available -> Lunch',
    ]);
  });

  test('Available takes it back', () => {
    const story = play(
      ...talking,
      [5, status('ana', 'Lunch')],
      [6, status('ana')],
      [9, ends('customer'), call('c2', 9), clears()],
    );
    expect(story.log.slice(-2)).toEqual(['9 cleared c1 ana', '9 offer c2 ana']);
  });

  test('without contacts a status counts at once', () => {
    expect(play([0, opened(), status('ana')], [5, status('ana', 'Lunch')]).log.at(-1)).toBe(
      '5 ana: Available -> Lunch',
    );
  });

  test('pauses chats while a slot is free', () => {
    const paused = play(
      [0, oneChat(2), status('ana')],
      [1, chat('h1', 1), accepts('h1')],
      [2, status('ana', 'Lunch'), chat('h2', 2)],
    );
    expect(offers(paused)).toEqual(['1 h1 ana']);
  });

  test('chosen while it rings, it comes true when that is withdrawn or not answered', () => {
    const ringing = [
      [0, opened(), status('ana')],
      [1, call('c1', 1)],
      [2, status('ana', 'Lunch')],
    ] as const;
    expect(play(...ringing, [5, ends('customer')]).log.at(-2)).toBe('5 ana: Available -> Lunch');
    expect(play(...ringing, [60]).log.at(-1)).toBe('21 ana: Available -> Lunch');
    expect(play(...ringing, [5, declines()]).log.at(-1)).toBe('5 ana: Available -> Lunch');
  });
});

test('a new configuration keeps the statuses and contacts of those who stay', () => {
  const story = play([0, opened(), status('ana')], [1, call('c1', 1)], [2, telephones('ana', 'bo')], [3, accepts()]);
  expect(story.log.at(-1)).toBe('3 accepted c1 ana');
  expect(story.state.agents.get('bo')?.status).toBe('Offline');
});
