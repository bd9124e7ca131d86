import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../lambdas/insights/rules.ts';
import { keepContact } from '../../lambdas/insights/store.ts';
import { attach, release } from '../../lambdas/waiting/attach-callback.ts';
import { type Callback, idOf } from '../../lambdas/waiting/callback.ts';
import { callbackOf, openCallbacks, openCallbacksOf, putCallback } from '../../lambdas/waiting/callback-store.ts';
import { callbacksFrom, cancelCallback, lookOnList } from '../../lambdas/waiting/cancel-callback.ts';
import { claim } from '../../lambdas/waiting/claim-callback.ts';
import { dialCallback } from '../../lambdas/waiting/dial-callback.ts';
import { followContact } from '../../lambdas/waiting/follow-callback.ts';
import { keepPromise, unlessTalking } from '../../lambdas/waiting/keep-promise.ts';
import { planCallback } from '../../lambdas/waiting/plan-callback.ts';
import { tellCancelled } from '../../lambdas/waiting/tell-callback.ts';
import { OneTableHere } from '../one-table.ts';
import { callbackLike } from './a-callback.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-12-04T12:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const settings = { zone: 'Europe/Vilnius', countries: ['LT', 'US', 'NO'], placeKeptBy: 'flow' } as const;
let person = '';
let nth = 0;
beforeEach(() => {
  nth += 1;
  person = `+3706123${String(nth).padStart(4, '0')}`;
});

const asks = (more: object = {}) => ({
  ...{ contact: 'c1', traveller: 'none', phone: person, number: person, matter: 'none', since: null },
  ...{ language: 'en', brief: 'Rasa.', ...more },
});
const claimed = async (more: object = {}, now = NOW) => {
  const answer = await claim(here.table, asks(more), settings, now);
  if (answer.outcome !== 'claimed') throw new Error(answer.outcome);
  return answer.callback;
};
const kept = async (matter = 'general') => (await callbackOf(here.table, person, matter)) as Callback;

describe('claiming', () => {
  it('of a hundred at one moment one is claimed, and all hear the same words', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => claim(here.table, asks({ contact: `c${n}` }), settings, NOW)),
    );
    const outcomes = answers.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual([...Array.from({ length: 99 }, () => 'alreadyOpen'), 'claimed']);
    expect(new Set(answers.map((answer) => ('says' in answer ? answer.says : ''))).size).toBe(1);
    expect((await here.items(`CALLBACK#${person}`)).length).toBe(1);
  });

  it('goes on with the own claim whose answer was lost, and gives it the same id', async () => {
    const id = await claimed();
    expect(await claim(here.table, asks(), settings, later(1))).toMatchObject({ outcome: 'claimed', callback: id });
    expect(await claim(here.table, asks({ contact: 'c2' }), settings, later(1))).toMatchObject({
      outcome: 'alreadyOpen',
    });
  });

  it('is free again when a claim ran out without a contact, was released, or was closed', async () => {
    const first = await claimed();
    const second = await claimed({ contact: 'c2' }, later(120));
    expect(second).not.toBe(first);
    await release(here.table, { callback: first });
    expect((await kept()).state).toBe('claimed');
    await release(here.table, { callback: second });
    const third = await claimed({ contact: 'c3' }, later(121));
    await attach(here.table, { contact: 'k3', callback: third }, settings, later(122));
    expect(await claim(here.table, asks({ contact: 'c4' }), settings, later(123))).toMatchObject({
      outcome: 'alreadyOpen',
    });
    await cancelCallback(here.table, third, later(124));
    expect(await claimed({ contact: 'c5' }, later(125))).not.toBe(third);
  });

  it('is another one for another matter, and for the traveller on whatever phone', async () => {
    await claimed();
    await claimed({ matter: 'refund' });
    await claimed({ traveller: `T${nth}`, contact: 'c2' });
    const other = asks({ traveller: `T${nth}`, phone: '+4790012345', number: '+4790012345', contact: 'c3' });
    expect(await claim(here.table, other, settings, NOW)).toMatchObject({
      outcome: 'alreadyOpen',
      says: expect.stringContaining([...person.slice(1)].join(' ')),
    });
  });

  it.each([
    ['+37090012345', /costs extra/],
    ['+881612345678', /cannot call numbers of that country/],
    ['3706', /no telephone number/],
  ])('refuses %s with what is wrong', async (number, says) => {
    const answer = await claim(here.table, asks({ number }), settings, NOW);
    expect(answer).toEqual({ outcome: 'refused', says: expect.stringMatching(says) });
    expect(await here.items(`CALLBACK#${person}`)).toEqual([]);
  });

  it.each([
    ['as the flow noted', { since: '2026-12-04T11:30:00.000Z' }, '2026-12-04T11:30:00.000Z'],
    ['as the contact tells', { contact: 'queued' }, '2026-12-04T11:45:00.000Z'],
    ['from now on where nobody knows', {}, '2026-12-04T12:00:00.000Z'],
    ['and never in the future', { since: '2027-01-01T00:00:00.000Z' }, '2026-12-04T12:00:00.000Z'],
  ])('waits since then %s', async (_, more, at) => {
    const queued = { queuedAt: '2026-12-04T11:45:00.000Z', initiatedAt: '2026-12-04T11:44:00.000Z' };
    await keepContact(
      here.table,
      { contactId: 'queued', channel: 'VOICE', initiationMethod: 'INBOUND', ...queued },
      90,
    );
    await claimed(more);
    expect((await kept()).at).toBe(at);
  });
});

describe('attaching', () => {
  it('gives the place, and again for the same contact; another contact is one too many', async () => {
    const callback = await claimed({ since: '2026-12-04T11:50:30.000Z' });
    const inLine = { outcome: 'inLine', minutes: '10', brief: 'Callback, in line since 13:50. Rasa.' };
    expect(await attach(here.table, { contact: 'k1', callback }, settings, NOW)).toEqual(inLine);
    expect(await attach(here.table, { contact: 'k1', callback }, settings, NOW)).toEqual(inLine);
    expect(await attach(here.table, { contact: 'k2', callback }, settings, NOW)).toEqual({ outcome: 'gone' });
    expect(await kept()).toMatchObject({ state: 'open', contact: 'k1' });
  });

  it('gives no age where Connect keeps the place itself', async () => {
    const callback = await claimed({ since: '2026-12-04T11:50:30.000Z' });
    const connect = { ...settings, placeKeptBy: 'connect' } as const;
    expect(await attach(here.table, { contact: 'k1', callback }, connect, NOW)).toMatchObject({ minutes: '0' });
  });

  it('is too late for one that was cancelled, or that another claim followed', async () => {
    const first = await claimed();
    await claimed({ contact: 'c2' }, later(120));
    expect(await attach(here.table, { contact: 'k1', callback: first }, settings, later(121))).toEqual({
      outcome: 'gone',
    });
    expect(await attach(here.table, { contact: 'k1', callback: 'nonsense' }, settings, NOW)).toEqual({
      outcome: 'gone',
    });
    const own = await claimed({ matter: 'refund' });
    await cancelCallback(here.table, own, NOW);
    expect(await attach(here.table, { contact: 'k1', callback: own }, settings, NOW)).toEqual({ outcome: 'gone' });
  });
});

const over = (more: Partial<Contact>): Contact => ({
  ...{ contactId: 'k1', channel: 'VOICE', initiationMethod: 'CALLBACK', initiatedAt: NOW.toISOString() },
  ...{ disconnectedAt: NOW.toISOString(), ...more },
});
function follower() {
  const done: unknown[] = [];
  const follows = {
    missed: async () => {
      done.push('missed');
      return [];
    },
    callIn: async (seconds: number, call: object) => void done.push([seconds, call]),
    stop: async (contact: string) => void done.push(['stop', contact]),
  };
  return {
    done,
    hear: (contact: Partial<Contact>, now = NOW) => followContact(here.table, over(contact), follows, now),
  };
}

describe('following', () => {
  const connectedAt = NOW.toISOString();

  it('counts three calls in vain, each once, and then tells them', async () => {
    const callback = await claimed();
    await attach(here.table, { contact: 'k1', callback }, settings, NOW);
    const { done, hear } = follower();
    for (const contactId of ['k1', 'k1', 'k2', 'k2']) await hear({ contactId, callback, connectedAt });
    expect(await kept()).toMatchObject({ state: 'open', calls: 2, over: ['k1', 'k2'] });
    for (const contactId of ['k3', 'k3']) await hear({ contactId, callback, connectedAt });
    expect(await kept()).toMatchObject({ state: 'missed', calls: 3 });
    expect(done).toEqual(['missed']);
  });

  it('closes what somebody picked up, and what was stopped', async () => {
    const { hear } = follower();
    const first = await claimed();
    await hear({ callback: first, connectedAt, answeredAt: connectedAt });
    expect((await kept()).state).toBe('done');
    const second = await claimed({}, later(1));
    await hear({ callback: second, disconnectReason: 'API' });
    expect((await kept()).state).toBe('cancelled');
  });

  it('calls itself whose contact was lost in the queue, without counting it as a call', async () => {
    const callback = await claimed();
    await attach(here.table, { contact: 'k1', callback }, settings, NOW);
    const { done, hear } = follower();
    await hear({ callback });
    expect(await kept()).toMatchObject({ state: 'open', kind: 'chosen', calls: 0, over: ['k1'] });
    expect(done).toEqual([[60, { callback, nth: 1 }]]);
  });

  it('lets the one that another call answered be, and leaves what is asked for later', async () => {
    const callback = await claimed({}, later(-60));
    await attach(here.table, { contact: 'k1', callback }, settings, NOW);
    const { done, hear } = follower();
    const inbound = { contactId: 'c9', initiationMethod: 'INBOUND', customerNumber: person };
    await hear({ ...inbound, connectedAt: later(-61).toISOString() });
    await hear({ ...inbound });
    expect((await kept()).state).toBe('open');
    await hear({ ...inbound, connectedAt });
    expect((await kept()).state).toBe('done');
    expect(done).toEqual([['stop', 'k1']]);
  });

  it('knows nothing of contacts that are about no callback, or about an older one', async () => {
    const { done, hear } = follower();
    await hear({});
    await hear({ callback: 'nonsense' });
    const first = await claimed();
    const second = await claimed({ contact: 'c2' }, later(120));
    await hear({ callback: first, connectedAt, answeredAt: connectedAt });
    expect(idOf(await kept())).toBe(second);
    expect([(await kept()).state, done]).toEqual(['claimed', []]);
  });
});

describe('at a chosen time', () => {
  const plan = (more: object = {}, now = NOW) =>
    planCallback(here.table, { number: person, local: '2026-12-08T10:00', ...more }, settings, async () => [], now);
  const flow = { flow: 'flow', queue: 'queue' };
  const phones = (answer: { contact: string } | 'not allowed' = { contact: 'k1' }) => {
    const calls: { token: string; to: string }[] = [];
    const stopped: string[] = [];
    const contacts = {
      startCall: async (call: { token: string; to: string }) => {
        calls.push(call);
        return answer;
      },
      stop: async (contact: string) => stopped.push(contact) > 0,
    };
    return { calls, stopped, contacts };
  };

  it('is one for each person, on the clocks of their place; what is wrong is said', async () => {
    expect(await plan()).toMatchObject({
      set: { at: '2026-12-08T08:00:00.000Z', zone: 'Europe/Vilnius', state: 'open' },
    });
    expect(await plan()).toMatchObject({ refused: expect.stringMatching(/on the list already/) });
    expect(await plan({ number: '+37090012345' })).toMatchObject({ refused: expect.stringMatching(/costs extra/) });
    expect(await plan({ local: '2026-12-03T10:00' })).toMatchObject({ refused: expect.stringMatching(/is over/) });
    expect(await plan({ number: undefined })).toMatchObject({ refused: expect.stringMatching(/No number/) });
  });

  it('gets its schedule once, and loses it when it is cancelled', async () => {
    await plan();
    const done: unknown[] = [];
    const outside = {
      stop: async (contact: string) => void done.push(['stop', contact]),
      later: {
        start: async (name: string, at: Date, event: unknown) => {
          done.push([name, at, event]);
          return 'made' as const;
        },
        cancel: async (name: string) => {
          done.push(['cancel', name]);
          return 'cancelled' as const;
        },
      },
    };
    const callback = await kept('appointment');
    const key = { pk: `CALLBACK#${person}`, sk: 'MATTER#appointment' };
    await keepPromise(here.table, key, outside, NOW);
    const [[name, at, event]] = done as [[string, Date, unknown]];
    expect([at, event]).toEqual([new Date('2026-12-08T08:00:00Z'), { callback: idOf(callback), nth: 0 }]);
    expect(name).toMatch(/^callback-[0-9a-f]{40}$/);
    await putCallback(here.table, { ...callback, contact: 'k1', version: 2 });
    await keepPromise(here.table, key, outside, NOW);
    expect(done).toHaveLength(1);
    await cancelCallback(here.table, idOf(callback), NOW);
    await keepPromise(here.table, key, outside, NOW);
    expect(done.slice(1)).toEqual([
      ['stop', 'k1'],
      ['cancel', name],
    ]);
  });

  it('is dialled by its token, however often the letter comes; a letter from before the last call dials nobody', async () => {
    await plan();
    const callback = idOf(await kept('appointment'));
    const { calls, contacts } = phones();
    const letter = { callback, nth: 0 };
    expect(await dialCallback(here.table, contacts, letter, flow, later(400_000))).toBe('called');
    expect(await dialCallback(here.table, contacts, letter, flow, later(400_000))).toBe('called');
    expect(new Set(calls.map(({ token, to }) => `${token} ${to}`))).toEqual(new Set([`${callback} 0 ${person}`]));
    const { done, hear } = follower();
    await hear({ callback, initiationMethod: 'API' });
    expect(done).toEqual([[600, { callback, nth: 1 }]]);
    expect(await dialCallback(here.table, contacts, letter, flow, later(400_001))).toBe('over');
    expect(await dialCallback(here.table, contacts, { callback, nth: 1 }, flow, later(400_600))).toBe('called');
    await hear({ callback, initiationMethod: 'API' });
    expect(done).toHaveLength(2);
  });

  it('is closed where the account may not dial, and stops what was dialled while it was cancelled', async () => {
    await plan();
    const callback = idOf(await kept('appointment'));
    expect(await dialCallback(here.table, phones('not allowed').contacts, { callback, nth: 0 }, flow, NOW)).toBe(
      'not allowed',
    );
    expect((await kept('appointment')).state).toBe('lost');
    await plan({}, later(1));
    const second = idOf(await kept('appointment'));
    const { contacts, stopped } = phones();
    const startCall = async (call: { token: string; to: string }) => {
      await cancelCallback(here.table, second, NOW);
      return contacts.startCall(call);
    };
    expect(
      await dialCallback(here.table, { ...contacts, startCall }, { callback: second, nth: 0 }, flow, later(2)),
    ).toBe('over');
    expect(stopped).toEqual(['k1']);
  });
});

describe('the list', () => {
  it('tells whoever calls, whom it names by record or number, and lets them off', async () => {
    await claimed();
    const asked = { traveller: 'none', phone: person, language: 'en' };
    const answer = await lookOnList(here.table, asked, NOW);
    expect(answer).toMatchObject({ outcome: 'onList', says: expect.stringMatching(/You are on our list/) });
    expect(await lookOnList(here.table, { ...asked, phone: null }, NOW)).toEqual({ outcome: 'notOnList' });
    const [theirs] = await callbacksFrom(here.table, person, [], NOW);
    expect(await cancelCallback(here.table, theirs ? idOf(theirs) : '', NOW)).toMatchObject({ state: 'cancelled' });
    expect(await callbacksFrom(here.table, person, [], NOW)).toEqual([]);
    expect(await lookOnList(here.table, asked, NOW)).toEqual({ outcome: 'notOnList' });
  });

  it('shows open ones, the longest first, and none that ran out', async () => {
    const mine = (from: readonly Callback[]) =>
      from.filter((each) => each.person === person).map(({ matter }) => matter);
    await putCallback(here.table, callbackLike({ person, matter: 'b', at: '2026-12-04T11:00:00.000Z' }));
    await putCallback(here.table, callbackLike({ person, matter: 'a', at: '2026-12-04T11:30:00.000Z' }));
    await putCallback(here.table, callbackLike({ person, matter: 'c', until: NOW.toISOString() }));
    await putCallback(here.table, callbackLike({ person, matter: 'd', state: 'done' }));
    expect(mine((await openCallbacks(here.table, NOW)).callbacks)).toEqual(['b', 'a']);
    expect((await openCallbacksOf(here.table, [person], NOW)).map(({ matter }) => matter)).toEqual(['b', 'a']);
  });

  it('a talk that has begun is not stopped', async () => {
    const stopped: string[] = [];
    const stop = async (contact: string) => stopped.push(contact) > 0;
    const describe = async (contact: string) =>
      contact === 'gone'
        ? undefined
        : { channel: 'VOICE', initial: contact, ...(contact === 'talks' ? { connectedAt: 'now' } : {}) };
    for (const contact of ['talks', 'gone', 'waits']) await unlessTalking({ describe, stop })(contact);
    expect(stopped).toEqual(['waits']);
  });
});

it('two who gave one number at one moment are both taken off the list, and told', async () => {
  const where = { zone: 'Europe/Vilnius', languages: ['en' as const], senders: { LT: 'sns-LT' }, oneWay: [] };
  const tell = tellCancelled(here.table, { ...where, keepDays: 90 });
  const ids = [await claimed({ traveller: 'gone-1' }), await claimed({ traveller: 'gone-2', contact: 'c2' })];
  for (const id of ids) expect(await cancelCallback(here.table, id, NOW, tell)).toMatchObject({ state: 'cancelled' });
  expect((await here.items(`INBOX#${person}`)).length).toBe(2);
});
