import { describe, expect, it } from 'vitest';
import type { Order } from '../../lambdas/orders/order.ts';
import { possibleSteps } from '../../lambdas/orders/rules/possible.ts';
import { ALL, AT, BOSS, DESK, FINANCE, item, LEAD, PLANNER, RUTA, receive, stepped, TODAY } from './a-chain.ts';

const expense = {
  ...({ does: 'record expense', line: 'e', amount: 5, currency: 'EUR', why: 'bus', supplier: 'B' } as const),
};
const offered = (order: Order) =>
  ALL.map((actor) => `${actor.name}: ${possibleSteps(order, actor).join(', ')}`).join('\n');

describe('the steps that are offered (S92)', () => {
  it.each([
    [
      'consulted',
      `Rūta: add item, edit
Vida: assign, add item, edit
Mantas: edit
Jurga: edit
Lina: add item, edit
Darius: edit
Asta: assign, add item, edit`,
    ],
    [
      'assigned',
      `Rūta: add item, remove item, edit
Vida: assign, add item, remove item, edit
Mantas: follow up, hand to front desk, void, add item, remove item, record expense, edit
Jurga: edit
Lina: ask to assign, add item, remove item, edit
Darius: edit
Asta: assign, follow up, hand to front desk, add item, remove item, record expense, edit`,
    ],
    [
      'won',
      `Rūta: add item, remove item, edit
Vida: add item, remove item, edit
Mantas: void, add item, remove item, record expense, edit
Jurga: edit
Lina: add item, remove item, sign, edit
Darius: edit
Asta: add item, remove item, sign, record expense, edit`,
    ],
    [
      'signed',
      `Rūta: returned, edit
Vida: returned, edit
Mantas: record expense, returned, edit
Jurga: returned, edit
Lina: returned, edit
Darius: approve, send back, edit
Asta: record expense, returned, edit`,
    ],
    [
      'approved',
      `Rūta: returned, close, edit
Vida: returned, close, edit
Mantas: record expense, returned, edit
Jurga: returned, edit
Lina: returned, edit
Darius: receive, reduce, edit
Asta: reduce, record expense, returned, close, edit`,
    ],
    ['void', ALL.map(({ name }) => `${name}: edit`).join('\n')],
    ['closed', ALL.map(({ name }) => `${name}: edit`).join('\n')],
  ] as const)('while it is %s are those of the post and the stage', (stage, expected) => {
    expect(offered(AT[stage])).toBe(expected);
  });

  const may = (order: Order, actor: (typeof ALL)[number], step: string) =>
    possibleSteps(order, actor).some((each) => each === step);

  it('leave out what can only be refused: nothing to sign or take away, a walk-in that is known', () => {
    const empty = { ...AT.won, items: [] } as Order;
    expect([may(AT.won, DESK, 'sign'), may(empty, DESK, 'sign')]).toEqual([true, false]);
    expect([may(AT.won, PLANNER, 'remove item'), may(empty, PLANNER, 'remove item')]).toEqual([true, false]);
    const asked = stepped(AT.assigned, [{ does: 'ask to assign' }, DESK]);
    expect([may(AT.assigned, DESK, 'ask to assign'), may(asked, DESK, 'ask to assign')]).toEqual([true, false]);
  });

  it('follow the approval: sent back it is submitted again, approved money moves', () => {
    const back = stepped(AT.signed, [{ does: 'send back', why: 'no address' }, FINANCE]);
    for (const step of ['approve', 'send back']) {
      expect([may(AT.signed, FINANCE, step), may(back, FINANCE, step), may(AT.approved, FINANCE, step)]).toEqual([
        ...[true, false, false],
      ]);
    }
    expect([AT.signed, back, AT.approved].map((order) => may(order, DESK, 'submit again'))).toEqual([
      ...[false, true, false],
    ]);
    for (const [step, actor] of [
      ['receive', FINANCE],
      ['reduce', BOSS],
      ['close', LEAD],
    ] as const)
      expect([AT.signed, back, AT.approved].map((order) => may(order, actor, step))).toEqual([false, false, true]);
  });

  it('follow the money: nothing to take in where all is paid, nothing to give back where nothing came', () => {
    const paid = stepped(AT.approved, [receive(10_000), FINANCE]);
    const back = { does: 'refund', line: 'f', amount: 10_000, currency: 'EUR', why: 'rain', on: TODAY } as const;
    const given = stepped(paid, [back, FINANCE]);
    for (const step of ['receive', 'reduce'])
      expect([AT.approved, paid].map((order) => may(order, FINANCE, step))).toEqual([true, false]);
    expect([AT.approved, paid, given].map((order) => may(order, FINANCE, 'refund'))).toEqual([false, true, false]);
    const unapproved = { ...paid, approval: { is: 'waiting' } } as Order;
    expect(may(unapproved, FINANCE, 'refund')).toBe(false);
  });

  it('follow the expenses: what is paid out stays, and is paid out after approval only', () => {
    const spent = stepped(AT.signed, [expense, PLANNER]);
    const approved = stepped(spent, [{ does: 'approve' }, FINANCE]);
    const out = stepped(approved, [{ does: 'pay out', line: 'e' }, FINANCE]);
    expect([AT.signed, spent, approved, out].map((order) => may(order, FINANCE, 'pay out'))).toEqual([
      ...[false, false, true, false],
    ]);
    expect([AT.signed, spent, approved, out].map((order) => may(order, PLANNER, 'remove expense'))).toEqual([
      ...[false, true, true, false],
    ]);
    const more = stepped(out, [{ ...expense, line: 'f' }, PLANNER]);
    expect(may(more, FINANCE, 'pay out')).toBe(true);
  });

  it('follow the return: asked when they are back, and once', () => {
    const back = stepped(AT.approved, [{ does: 'returned', on: TODAY }, RUTA], [receive(10_000), FINANCE]);
    const asked = stepped(back, [{ does: 'ask how it was', says: 'well' }, RUTA]);
    expect([AT.approved, back, asked].map((order) => may(order, RUTA, 'ask how it was'))).toEqual([false, true, false]);
    expect([AT.approved, back, asked].map((order) => may(order, RUTA, 'returned'))).toEqual([true, true, false]);
    expect(may(stepped(AT.assigned, [item(2), PLANNER]), RUTA, 'ask how it was')).toBe(false);
  });
});
