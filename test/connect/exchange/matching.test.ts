import { describe, expect, test } from 'vitest';
import type { Enqueued, ExchangeEvent } from '../../../local/connect/exchange/events.ts';
import { agent, at, call, centre, offers, play, profile, serves, status, telephones } from './a-centre.ts';

const chat = (contact: string, second: number, change: Partial<Enqueued> = {}) =>
  call(contact, second, { channel: 'CHAT', ...change });

const mixed = (chats: number, crossChannel?: 'ROUTE_ANY_CHANNEL') =>
  centre(
    [
      profile(
        'both',
        [serves('trips'), serves('trips', 1, 0, 'CHAT')],
        [
          { channel: 'VOICE', contacts: 1 },
          { channel: 'CHAT', contacts: chats, ...(crossChannel ? { crossChannel } : {}) },
        ],
      ),
    ],
    [agent('ana', 'both'), agent('bo', 'both')],
  );
const accepts = (contact: string, who: string): ExchangeEvent => ({ event: 'accepted', contact, agent: who });

describe('which agent', () => {
  test('the one who has been Available the longest, whatever the order of the users', () => {
    const story = play([0, telephones('ana', 'bo')], [1, status('bo')], [2, status('ana')], [3, call('c1', 3)]);
    expect(offers(story)).toEqual(['3 c1 bo']);
  });

  test('at the same instant, the one whose event came first', () => {
    const story = play([0, telephones('ana', 'bo')], [1, status('bo'), status('ana')], [3, call('c1', 3)]);
    expect(offers(story)).toEqual(['3 c1 bo']);
  });

  test('choosing Available again does not send him back, a contact does', () => {
    const story = play(
      [0, telephones('ana', 'bo')],
      [1, status('ana')],
      [2, status('bo')],
      [3, status('ana')],
      [4, call('c1', 4), accepts('c1', 'ana')],
      [5, { event: 'ended', contact: 'c1', by: 'customer' }],
      [6, call('c2', 6)],
    );
    expect(offers(story)).toEqual(['4 c1 ana', '6 c2 bo']);
  });

  test.each([
    ['Available', ['1 c1 ana']],
    ['Offline', []],
    ['Lunch', []],
    ['Missed', []],
  ])('with status %s', (chosen, expected) => {
    expect(offers(play([0, telephones('ana'), status('ana', chosen)], [1, call('c1', 1)]))).toEqual(expected);
  });

  test('one whose profile serves the queue, and on this channel', () => {
    const setting = centre(
      [
        profile('other', [serves('crisis')]),
        profile('chats', [serves('trips', 1, 0, 'CHAT')]),
        profile('calls', [serves('trips')]),
      ],
      [agent('ana', 'other'), agent('bo', 'chats'), agent('cy', 'calls')],
    );
    const story = play([0, setting, status('ana'), status('bo'), status('cy')], [1, call('c1', 1)]);
    expect(offers(story)).toEqual(['1 c1 cy']);
  });

  test('with fewer contacts at hand, before one who has been idle for longer', () => {
    const story = play(
      [0, mixed(2)],
      [1, status('ana')],
      [2, chat('h1', 2), accepts('h1', 'ana')],
      [9, status('bo')],
      [10, chat('h2', 10)],
    );
    expect(offers(story)).toEqual(['2 h1 ana', '10 h2 bo']);
  });
});

describe('which contact', () => {
  test.each([
    ['older first', { enqueuedAt: at(2) }, { enqueuedAt: at(1) }, 'second'],
    ['arrival where the age is the same', { enqueuedAt: at(1) }, { enqueuedAt: at(1) }, 'first'],
    ['aged seconds count as age', { enqueuedAt: at(1) }, { enqueuedAt: at(2), agedSeconds: 2 }, 'second'],
    ['aged seconds that are too few', { enqueuedAt: at(1) }, { enqueuedAt: at(3), agedSeconds: 1 }, 'first'],
    ['priority before age', { priority: 5 }, { priority: 4, enqueuedAt: at(9) }, 'second'],
    [
      'profile priority before contact priority',
      { priority: 1 },
      { priority: 9, place: { queue: 'crisis' } },
      'second',
    ],
    [
      'own queue before the profile',
      { priority: 1, place: { queue: 'crisis' } },
      { priority: 9, place: { agent: 'ana' } },
      'second',
    ],
  ] as const)('%s', (_, first, second, expected) => {
    const setting = centre([profile('calls', [serves('trips', 2), serves('crisis', 1)])], [agent('ana', 'calls')]);
    const story = play([0, setting], [9, call('first', 1, first), call('second', 1, second), status('ana')]);
    expect(offers(story)).toEqual([`9 ${expected} ana`]);
  });

  test('an agent queue is for that agent only', () => {
    const story = play(
      [0, telephones('ana', 'bo'), status('ana')],
      [1, call('c1', 1, { place: { agent: 'bo' } })],
      [30, status('bo')],
    );
    expect(offers(story)).toEqual(['30 c1 bo']);
  });
});

describe('delay of the profile', () => {
  const setting = centre(
    [profile('first', [serves('trips')]), profile('helpers', [serves('trips', 1, 30)])],
    [agent('ana', 'first'), agent('bo', 'helpers')],
  );

  test('the timer lets the helper have it when the delay is over, and not before', () => {
    expect(offers(play([0, setting, status('bo')], [10, call('c1', 10)], [39.999]))).toEqual([]);
    expect(offers(play([0, setting, status('bo')], [10, call('c1', 10)], [60]))).toEqual(['40 c1 bo']);
  });

  test('aged seconds do not shorten it; time waited before a move that the flow reports does', () => {
    expect(offers(play([0, setting, status('bo')], [10, call('c1', 10, { agedSeconds: 99 })], [39]))).toEqual([]);
    expect(offers(play([0, setting, status('bo')], [40, call('c1', 10)]))).toEqual(['40 c1 bo']);
  });

  test('others have it at once', () => {
    expect(offers(play([0, setting, status('bo'), status('ana')], [10, call('c1', 10)]))).toEqual(['10 c1 ana']);
  });

  test('a delay that a new configuration brings is waited for too', () => {
    const story = play([0, telephones('ana'), status('bo')], [10, call('c1', 10)], [12, setting, status('bo')], [60]);
    expect(offers(story)).toEqual(['40 c1 bo']);
  });
});

describe('capacity', () => {
  const joinedChats = (count: number) =>
    Array.from({ length: count }, (_, index) => [chat(`h${index}`, 1), accepts(`h${index}`, 'ana')]).flat();

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
  ])('of %i chats an agent who may have 2 gets %i', (given, taken) => {
    const story = play([0, mixed(2), status('ana')], [1, ...joinedChats(given)]);
    expect(offers(story)).toHaveLength(taken);
  });

  test('only one rings at a time', () => {
    const story = play([0, mixed(2), status('ana')], [1, chat('h1', 1), chat('h2', 1)], [5, accepts('h1', 'ana')]);
    expect(offers(story)).toEqual(['1 h1 ana', '5 h2 ana']);
  });

  test.each([
    [undefined, ['1 h0 ana']],
    ['ROUTE_ANY_CHANNEL', ['1 h0 ana', '2 c1 ana']],
  ] as const)('a call beside a chat with cross-channel behaviour %s', (behaviour, expected) => {
    const story = play([0, mixed(2, behaviour), status('ana')], [1, ...joinedChats(1)], [2, call('c1', 2)]);
    expect(offers(story)).toEqual(expected);
  });

  test('no chat beside a call, whatever chats would allow', () => {
    const story = play(
      [0, mixed(2, 'ROUTE_ANY_CHANNEL'), status('ana')],
      [1, call('c1', 1), accepts('c1', 'ana')],
      [2, chat('h1', 2)],
    );
    expect(offers(story)).toEqual(['1 c1 ana']);
  });

  test('none on a channel that the profile does not name', () => {
    const setting = centre([profile('calls', [serves('trips', 1, 0, 'TASK')])], [agent('ana', 'calls')]);
    expect(offers(play([0, setting, status('ana')], [1, call('t1', 1, { channel: 'TASK' })]))).toEqual([]);
  });
});
