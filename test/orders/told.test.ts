import { describe, expect, it } from 'vitest';
import type { OrderCommand } from '../../lambdas/orders/command.ts';
import type { Order } from '../../lambdas/orders/order.ts';
import type { OrderActor } from '../../lambdas/orders/rules/authority.ts';
import { openedOrder } from '../../lambdas/orders/rules/opening.ts';
import {
  AT,
  DESK,
  does,
  FINANCE,
  item,
  LEAD,
  NOW,
  OTHER_PLANNER,
  orderIn,
  PLANNER,
  RUTA,
  receive,
  stepped,
  TODAY,
} from './a-chain.ts';

const named = ({ agent, name }: OrderActor) => ({ agent, name });
const expense = {
  does: 'record expense',
  line: 'e',
  amount: 500,
  currency: 'EUR',
  supplier: 'Nida',
  why: 'bus',
} as const;
const spent = () => stepped(AT.approved, [expense, PLANNER]);
const paid = () => stepped(AT.approved, [receive(10_000), FINANCE]);
const back = () => stepped(paid(), [{ does: 'returned', on: TODAY }, RUTA]);
const asked = () => stepped(back(), [{ does: 'ask how it was', says: 'well' }, RUTA]);
const sentBack = () => stepped(AT.signed, [{ does: 'send back', why: 'no address' }, FINANCE]);

type Told = readonly [order: () => Order, OrderCommand, OrderActor, says: string];
const STEPS: readonly Told[] = [
  [() => AT.assigned, { does: 'assign', planner: named(OTHER_PLANNER) }, LEAD, 'assigned to Jurga'],
  [() => AT.assigned, { does: 'follow up', says: 'she called' }, PLANNER, 'followed up: she called'],
  [() => AT.assigned, { does: 'ask to assign' }, DESK, 'the traveller came to sign; the planner is asked to assign'],
  [
    () => AT.assigned,
    { does: 'hand to front desk', frontDesk: named(DESK) },
    PLANNER,
    'agreed with the traveller; to Lina at the front desk',
  ],
  [() => AT.assigned, { does: 'void', why: 'too dear' }, PLANNER, 'given up: too dear'],
  [() => AT.assigned, item(2), PLANNER, 'added: 1 x hotel 2 at 100.00 EUR'],
  [() => AT.assigned, { does: 'remove item', item: 'item 1' }, PLANNER, 'removed: hotel 1'],
  [() => AT.won, { does: 'sign' }, DESK, 'signed by the traveller'],
  [() => AT.signed, { does: 'approve' }, FINANCE, 'approved by finance'],
  [() => AT.signed, { does: 'send back', why: 'no address' }, FINANCE, 'sent back by finance: no address'],
  [sentBack, { does: 'submit again' }, DESK, 'submitted to finance again'],
  [() => AT.approved, receive(100), FINANCE, 'received 1.00 EUR: card'],
  [
    paid,
    { does: 'refund', line: 'f', amount: 100, currency: 'EUR', why: 'rain', on: TODAY },
    FINANCE,
    'gave back 1.00 EUR: rain',
  ],
  [
    () => AT.approved,
    { does: 'reduce', line: 'd', amount: 100, currency: 'EUR', why: 'rain' },
    FINANCE,
    '1.00 EUR need not be paid: rain',
  ],
  [() => AT.approved, expense, PLANNER, 'expense of 5.00 EUR for Nida: bus'],
  [spent, { does: 'remove expense', line: 'e' }, PLANNER, 'expense taken away: 5.00 EUR for Nida'],
  [spent, { does: 'pay out', line: 'e' }, FINANCE, 'paid out 5.00 EUR to Nida'],
  [paid, { does: 'returned', on: TODAY }, RUTA, 'the traveller came back on 2026-12-04'],
  [back, { does: 'ask how it was', says: 'well' }, RUTA, 'asked how it was: well'],
  [back, { does: 'ask how it was', says: 'well', score: 4 }, RUTA, 'asked how it was: well (4 of 5)'],
  [asked, { does: 'close' }, RUTA, 'closed'],
  [back, { does: 'close', summary: 'all well' }, RUTA, 'closed: all well'],
  [() => AT.closed, { does: 'edit', fields: { notes: 'by bicycle' } }, RUTA, 'changed notes: by bicycle'],
];

describe('a step', () => {
  it.each(STEPS.map(([order, command, actor, says]) => ({ says, order, command, actor })))(
    'is told in the history: $says',
    ({ order, command, actor, says }) => {
      expect(does(order(), command, actor)).toMatchObject({ says });
    },
  );

  it('counts as one version, whatever it is', () => {
    for (const [order, command, actor] of STEPS) {
      const before = order();
      expect(orderIn(does(before, command, actor)).version, command.does).toBe(before.version + 1);
    }
  });

  it('leaves out what was not said: the table keeps no empty values', () => {
    const { followedUp } = asked() as Extract<Order, { stage: 'signed' }>;
    expect(followedUp).toStrictEqual({ ...named(RUTA), at: '2026-12-04T12:00:00.000Z', says: 'well' });
    const edited = does(AT.won, { does: 'edit', fields: { where: 'Nida' } }, RUTA);
    expect(edited).toMatchObject({ before: {} });
    expect(Object.keys((edited as { before: object }).before)).toEqual([]);
  });

  it('to close needs all of it, though somebody writes a summary (S82, S84)', () => {
    const owing = stepped(AT.approved, [{ does: 'returned', on: TODAY }, RUTA]);
    expect(does(owing, { does: 'close', summary: 'all well' }, RUTA)).toEqual({
      refused: 'It cannot be closed yet: 100.00 EUR must be paid.',
    });
    expect(does(paid(), { does: 'close', summary: 'all well' }, RUTA)).toEqual({
      refused: 'It cannot be closed yet: the traveller must be back.',
    });
  });
});

describe('lines of money', () => {
  const refund = (line: string, amount: number) =>
    ({ does: 'refund', line, amount, currency: 'EUR', why: 'rain', on: TODAY }) as const;

  it('are given back once: what was given back counts against what came (S80)', () => {
    const half = stepped(paid(), [refund('f', 6000), FINANCE]);
    expect(does(half, refund('g', 4001), FINANCE)).toEqual({
      refused: '40.01 EUR is more than was received and not given back yet: 40.00 EUR.',
    });
    expect(does(half, refund('g', 4000), FINANCE)).toHaveProperty('order');
  });

  it('are taken away one by one: other expenses stay', () => {
    const two = stepped(spent(), [{ ...expense, line: 'f' }, PLANNER]);
    const one = stepped(two, [{ does: 'remove expense', line: 'e' }, PLANNER]);
    expect(one.expenses.map(({ line }) => line)).toEqual(['f']);
  });

  it('of what is bought have names of their own, whatever they are called', () => {
    const again = { ...item(1), what: 'another hotel' } as OrderCommand;
    expect(does(AT.assigned, again, PLANNER)).toEqual({
      refused: 'another hotel is in this order already. Remove it first, or write how many of it.',
    });
  });
});

describe('who may not is told what it is and whom to ask', () => {
  it.each<readonly [OrderCommand, string]>([
    [receive(1), 'You may not take in money. Ask finance.'],
    [
      { does: 'reduce', line: 'd', amount: 1, currency: 'EUR', why: 'rain' },
      'You may not let money off. Ask finance or management.',
    ],
    [expense, 'You may not record expense. Ask a planner or management.'],
  ])('%j', (command, refused) => {
    expect(does(AT.approved, command, RUTA)).toEqual({ refused });
  });

  it('also of asking how it was, of beginning, and of what comes too soon', () => {
    const ask = { does: 'ask how it was', says: 'well' } as const;
    expect(does(AT.approved, ask, FINANCE)).toEqual({
      refused: 'You may not say how it was. Ask a seat, a team lead or management.',
    });
    expect(does(AT.consulted, { does: 'sign' }, DESK)).toEqual({
      refused:
        'You cannot sign now: it was asked for and waits for a team lead. It can be done while it is agreed and waits to be signed.',
    });
    const opening = { traveller: 't', currency: 'EUR', fields: { asked: 'the sea' } };
    const begin = (actor: OrderActor) => openedOrder('1', opening, actor, { today: TODAY }, NOW);
    expect(begin(FINANCE)).toEqual({ refused: 'You may not begin an order. Ask a seat.' });
    expect(begin(RUTA)).toMatchObject({ says: 'asked for: the sea' });
  });

  it('takes an expense away from the own order of a planner only', () => {
    expect(does(spent(), { does: 'remove expense', line: 'e' }, OTHER_PLANNER)).toEqual({
      refused: "This order is Mantas's. Ask Mantas, or a team lead to assign it to you.",
    });
  });
});

describe('fields', () => {
  const edit = (fields: Extract<OrderCommand, { does: 'edit' }>['fields'], order = AT.won) =>
    does(order, { does: 'edit', fields }, RUTA);

  it.each([
    [{ departs: '2026-12-05' }],
    [{ returns: '2026-12-05' }],
    [{ people: '1' }],
    [{ people: '999' }],
    [{ collects: 'us' }],
    [{ notes: 'anything' }],
  ])('may say %j alone', (fields) => {
    expect(edit(fields)).toHaveProperty('order');
  });

  it('may be emptied, but for what they asked for', () => {
    const fields = { departs: '2026-12-05', returns: '2026-12-06', people: '2', collects: 'us', notes: 'x' } as const;
    const full = orderIn(edit(fields));
    const emptied = edit({ departs: '', returns: '', people: '', collects: '', notes: '' }, full);
    expect(orderIn(emptied).fields).toStrictEqual({ asked: 'the sea' });
    expect(edit({ asked: '' }, full)).toEqual({ refused: 'Write what they asked for.' });
  });

  it.each([
    [{ departs: 'x2026-12-05' }, /^Write the day of departure/],
    [{ departs: '2026-12-05x' }, /^Write the day of departure/],
    [{ departs: '2026-12-5' }, /^Write the day of departure/],
    [{ people: 'x2' }, /^Write how many travel/],
    [{ people: '2x' }, /^Write how many travel/],
    [{ people: '-1' }, /^Write how many travel/],
  ])('may not say %j', (fields, refused) => {
    expect(edit(fields)).toEqual({ refused: expect.stringMatching(refused) });
  });
});
