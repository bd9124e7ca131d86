import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lambdas/cases/case.ts';
import { type Item, isAbout, isThem, type Person } from '../../../lambdas/travellers/rules/erasing/belonging.ts';
import { after, fateOf } from '../../../lambdas/travellers/rules/erasing/fate.ts';
import { type Kind, placeOf } from '../../../lambdas/travellers/rules/erasing/place.ts';
import { linesOf, stepsOf } from '../../../lambdas/travellers/rules/erasing/plan.ts';
import { pseudonymous } from '../../../lambdas/travellers/rules/erasing/pseudonymous.ts';
import { type Open, stillRunning } from '../../../lambdas/travellers/rules/erasing/running.ts';
import { callbackLike } from '../../waiting/a-callback.ts';
import { NOW, trip } from '../any-profile.ts';

const [OWN, SHARED] = ['+37061234567', '+4915112345678'];
const rasa: Person = {
  ids: new Set(['rasa', 'rasa-before']),
  names: [{ name: 'Rasa', familyName: 'Petraitytė' }],
  points: new Set([OWN, SHARED, 'rasa@example.com']),
  counted: new Set([OWN, 'rasa@example.com']),
};
const about = (kind: Kind, item: Item, of = '') => isAbout({ kind, of }, item, rasa);

describe('an item is about somebody', () => {
  it.each<[string, Kind, Item, string?]>([
    ['a card by its id', 'card', {}, 'rasa'],
    ['the timeline of a record that was merged', 'timeline', {}, 'rasa-before'],
    ['a message to her', 'notice', { traveller: 'rasa' }, SHARED],
    ['a message to nobody known at her number', 'notice', { traveller: 'nobody' }, OWN],
    ['what a number that only she uses wrote', 'reply', { travellers: [] }, OWN],
    ['a reply that she may have written', 'reply', { travellers: ['jonas', 'rasa'] }, SHARED],
    ['a call that recognised her', 'contact', { contact: { traveller: 'rasa', customerNumber: SHARED } }],
    ['a call from her number that recognised nobody', 'contact', { contact: { customerNumber: OWN } }],
    ['a case of hers', 'case', { traveller: 'rasa', person: 'rasa', reach: {} }],
    ['a case of nobody known, with her address', 'case', { person: OWN, reach: { email: 'rasa@example.com' } }],
    ['a callback to her number', 'callback', {}, OWN],
    ['where her letter came from', 'reported', { from: 'rasa@example.com' }],
  ])('%s', (_, kind, item, of) => {
    expect(about(kind, item, of)).toBe(true);
  });

  it.each<[string, Kind, Item, string?]>([
    ['a message to another at their number', 'notice', { traveller: 'jonas' }, SHARED],
    ['a message to nobody known at a number that others use', 'notice', { traveller: 'nobody' }, SHARED],
    ['a call from it that recognised nobody', 'contact', { contact: { customerNumber: SHARED } }],
    ['a call of another from her phone', 'contact', { contact: { traveller: 'jonas', customerNumber: OWN } }],
    [
      'a case of another, reached at her number',
      'case',
      { traveller: 'jonas', person: 'jonas', reach: { phone: OWN } },
    ],
    ['a callback of another to her number', 'callback', { traveller: 'jonas' }, OWN],
    ['what was answered lately at a number that others use', 'answered', {}, SHARED],
    ['an agent', 'agent', { traveller: 'rasa' }],
  ])('not: %s', (_, kind, item, of) => {
    expect(about(kind, item, of)).toBe(false);
  });

  it('and on a booking by name and point together', () => {
    const booked = { name: 'RASA ', familyName: 'petraitytė', phone: SHARED, email: '' };
    expect(isThem(booked, rasa)).toBe(true);
    expect(isThem({ ...booked, name: 'Jonas' }, rasa)).toBe(false);
    expect(isThem({ ...booked, phone: '+37069999999' }, rasa)).toBe(false);
  });
});

describe('what becomes of it', () => {
  it.each<[string, Kind, Item, ReturnType<typeof fateOf>]>([
    ['a message goes', 'notice', {}, 'goes'],
    ['a booking that only she was on goes', 'booking', { travellers: ['rasa', 'rasa-before'] }, 'goes'],
    ['a booking of others stays without her', 'booking', { travellers: ['rasa', 'jonas'] }, 'stays without them'],
    ['an order is kept under another name', 'order', {}, 'kept under another name'],
    ['a line of a case as well', 'case line', {}, 'kept under another name'],
    ['a contact about a case goes', 'case contact', {}, 'goes'],
    ['what an agent tried stays, without her', 'attempt', { traveller: 'rasa' }, 'stays without them'],
    ['a wait that was told goes with its call', 'promise', { kind: 'wait' }, 'goes'],
    ['a promise of an order stays', 'promise', { kind: 'order' }, 'stays'],
    ['the end of messages stays', 'stopped', {}, 'stays'],
  ])('%s', (_, kind, item, fate) => {
    expect(fateOf({ kind }, item, rasa)).toBe(fate);
  });

  it('leaves others on a booking, without a number that is hers alone', () => {
    const people = [
      { name: 'Rasa', familyName: 'Petraitytė', phone: OWN, email: 'rasa@example.com' },
      { name: 'Jonas', familyName: 'Vogel', phone: OWN, email: 'jonas@example.com' },
    ];
    const item = { travellers: ['rasa', 'jonas'], people, happened: { travellers: ['rasa', 'jonas'] } };
    expect(after({ kind: 'booking' }, item, rasa, 'x')).toEqual({
      travellers: ['jonas'],
      people: [{ name: 'Jonas', familyName: 'Vogel', phone: '', email: 'jonas@example.com' }],
    });
  });
});

describe('under another name', () => {
  const order: Item = {
    ...{ pk: 'ORDER#1', sk: 'ORDER', order: '1', traveller: 'rasa', stage: 'closed', currency: 'EUR', version: 7 },
    fields: { asked: 'the sea', booking: 'demo RASA24', departs: '2026-11-01', people: 2 },
    receipts: [
      { line: 'r1', amount: 500, on: '2026-11-01', why: 'card', by: { agent: 'arn', name: 'Darius', at: 'then' } },
    ],
    expenses: [
      { line: 'e1', amount: 5, why: 'x', supplier: 'Petraitytė & co' },
      { line: 'e2', amount: 5, supplier: 'Hotel' },
    ],
    happened: { travellers: ['rasa'] },
  };

  it('an order keeps amounts, days and states, and loses texts, bookings and its traveller', () => {
    expect(after({ kind: 'order' }, order, rasa, 'x')).toEqual({
      ...{ pk: 'ORDER#1', sk: 'ORDER', order: '1', traveller: 'x', stage: 'closed', currency: 'EUR', version: 8 },
      fields: { asked: '[erased]', departs: '2026-11-01', people: 2 },
      receipts: [
        {
          line: 'r1',
          amount: 500,
          on: '2026-11-01',
          why: '[erased]',
          by: { agent: 'arn', name: 'Darius', at: 'then' },
        },
      ],
      expenses: [
        { line: 'e1', amount: 5, why: '[erased]', supplier: '[erased]' },
        { line: 'e2', amount: 5, supplier: 'Hotel' },
      ],
    });
  });

  it('keeps no text that nobody has thought of', () => {
    expect(
      pseudonymous('order', { ...order, nickname: 'Rasele', deep: [{ more: 'Rasele' }] }, rasa, 'x'),
    ).toMatchObject({
      nickname: '[erased]',
      deep: [{ more: '[erased]' }],
    });
  });
});

describe('the steps', () => {
  const found = (pk: string, sk: string, item: Item = {}) => {
    const place = placeOf({ pk, sk });
    if (!place) throw new Error('There is no such kind');
    return { ...place, key: { pk, sk }, item: { pk, sk, ...item } };
  };
  const all = [
    found('CASE#2', 'CONTACT#then#form#f', { way: 'form', id: 'f' }),
    found('CONTACT#c', 'CONTACT'),
    found('CONTACT#c', 'AGENT'),
    found('ORDER#1', 'ORDER', { traveller: 'rasa', order: '1', version: 1 }),
    found('ORDER#1', 'HISTORY#000001', { says: 'asked for: the sea' }),
    found('TRAVELLER#rasa', 'PROFILE'),
    found(`NUMBER#${OWN}`, 'CARD#rasa'),
    found('REPORTED#form#f', 'REPORTED'),
    found(`STOPPED#${OWN}`, 'STOPPED'),
  ];

  it('leave to the last by what the others are found, and the record with its cards to its end', () => {
    expect(stepsOf(all, rasa, 'x').map(({ key }) => `${key.pk} ${key.sk}`)).toEqual([
      'CONTACT#c AGENT',
      'ORDER#1 HISTORY#000001',
      'REPORTED#form#f REPORTED',
      'CASE#2 CONTACT#then#form#f',
      'CONTACT#c CONTACT',
      'ORDER#1 ORDER',
    ]);
  });

  it('do nothing again that was done', () => {
    const [line] = stepsOf(all.slice(4, 5), rasa, 'x');
    const again = { ...found('ORDER#1', 'HISTORY#000001'), item: line?.after ?? {} };
    expect(stepsOf([again], rasa, 'x')).toEqual([]);
  });

  it('are counted by kind, for people', () => {
    expect(linesOf(all, rasa)).toContainEqual({ kind: 'order', fate: 'kept under another name', items: 1 });
    expect(linesOf(all, rasa)).toContainEqual({ kind: 'stopped', fate: 'stays', items: 1 });
  });
});

describe('what still needs somebody', () => {
  const none: Open = { profile: { trips: [] }, orders: [], cases: [], callbacks: [] };
  const said = (change: Partial<Open>) => stillRunning({ ...none, ...change }, NOW);
  const kase = (change: object) => ({ case: '12345674', state: 'open', ...change }) as unknown as Case;
  const over = trip({ departsAt: '2026-12-01T05:40:00Z', arrivesAt: '2026-12-01T07:35:00Z' });

  it.each<[string, Partial<Open>, RegExp]>([
    [
      'a frozen account',
      { profile: { trips: [], hold: { since: 'then', by: 'sms' } } },
      /^The account has been frozen since then/,
    ],
    [
      'a trip ahead',
      { profile: { trips: [trip()] } },
      /^A trip is not over: BT 341 to Oslo on 2026-12-05, booking demo ABC123\.$/,
    ],
    [
      'an order that is signed',
      { orders: [{ order: '1234566', stage: 'signed' }] },
      /^Order 1234566 is not over: it is signed\.$/,
    ],
    ['a case without a result', { cases: [kase({ state: 'asked' })] }, /^Case 12345674 has no result yet\.$/],
    ['a result that is to be phoned', { cases: [kase({ state: 'resolved', tell: 'call' })] }, /nobody has phoned them/],
    ['a callback that waits', { callbacks: [callbackLike({})] }, /^A callback about general waits/],
  ])('%s', (_, change, sentence) => {
    expect(said(change)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each<[string, Partial<Open>]>([
    ['nothing', {}],
    ['a trip that is over, and one that was cancelled', { profile: { trips: [over, trip({ status: 'cancelled' })] } }],
    [
      'orders that are closed or void',
      {
        orders: [
          { order: '1', stage: 'closed' },
          { order: '2', stage: 'void' },
        ],
      },
    ],
    ['a result that was told', { cases: [kase({ state: 'resolved', tell: 'message' })] }],
    ['a callback that was made', { callbacks: [callbackLike({ state: 'done' })] }],
  ])('not %s', (_, change) => {
    expect(said(change)).toEqual([]);
  });
});
