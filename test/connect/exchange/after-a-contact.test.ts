import { describe, expect, test } from 'vitest';
import type { EndedBy, ExchangeEvent } from '../../../local/connect/exchange/events.ts';
import { agent, call, centre, offers, play, profile, serves, status, telephones } from './a-centre.ts';

const accepts = (contact = 'c1', who = 'ana'): ExchangeEvent => ({ event: 'accepted', contact, agent: who });
const declines = (contact = 'c1', who = 'ana'): ExchangeEvent => ({ event: 'declined', contact, agent: who });
const clears = (contact = 'c1', who = 'ana'): ExchangeEvent => ({ event: 'cleared', contact, agent: who });
const joins: ExchangeEvent = { event: 'joined', contact: 'c1' };
const ends = (by: EndedBy, contact = 'c1'): ExchangeEvent => ({ event: 'ended', contact, by });
const opened = (seconds = 0) => telephones(agent('ana', 'calls', { afterContactWorkSeconds: seconds }));

const oneChat = (contacts: number) =>
  centre([profile('chats', [serves('trips', 1, 0, 'CHAT')], [{ channel: 'CHAT', contacts }])], [agent('ana', 'chats')]);
const chat = (contact: string, second: number) => call(contact, second, { channel: 'CHAT' });

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

  test('waits for the last of several', () => {
    const story = play(
      [0, oneChat(2), status('ana')],
      [1, chat('h1', 1), accepts('h1'), chat('h2', 1), accepts('h2'), status('ana', 'Lunch')],
      [5, { event: 'joined', contact: 'h1' }, { event: 'ended', contact: 'h1', by: 'customer' }, clears('h1')],
      [9, { event: 'ended', contact: 'h2', by: 'customer' }],
    );
    expect(story.log.slice(-3)).toEqual([
      '5 cleared h1 ana',
      '9 ended h2 by customer with ana',
      '9 ana: Available -> Lunch',
    ]);
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
  expect(story.state.agents.get('ana')?.status).toBe('Available');
  expect(story.state.agents.get('bo')?.status).toBe('Offline');
});
