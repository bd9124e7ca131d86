import { describe, expect, it } from 'vitest';
import { type OrderCommand, orderCommand } from '../../lambdas/orders/command.ts';
import type { Order, Stage } from '../../lambdas/orders/order.ts';
import { type OrderActor, plannerOf, STEPS } from '../../lambdas/orders/rules/authority.ts';
import { decideOrder } from '../../lambdas/orders/rules/decide.ts';
import { moneyOf } from '../../lambdas/orders/rules/money.ts';
import { openedOrder } from '../../lambdas/orders/rules/opening.ts';
import {
  ALL,
  AT,
  BOSS,
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
const refusal = (order: Order, command: OrderCommand, actor: OrderActor, today = TODAY) => {
  const outcome = does(order, command, actor, today);
  return 'refused' in outcome ? outcome.refused : `done: ${outcome.says}`;
};
const says = (order: Order, command: OrderCommand, actor: OrderActor) => refusal(order, command, actor);

describe('who creates, assigns and owns (S72 to S78)', () => {
  it('is the seat, then the team lead and the planner, then the planner and the front desk', () => {
    expect(AT.consulted).toMatchObject({ stage: 'consulted', creator: named(RUTA), version: 1 });
    expect(AT.consulted).not.toHaveProperty('owner');
    expect(AT.assigned).toMatchObject({ creator: named(RUTA), assigner: named(LEAD), owner: named(PLANNER) });
    expect(AT.won).toMatchObject({ creator: named(RUTA), assigner: named(PLANNER), owner: named(DESK) });
    expect(AT.closed).toMatchObject({ creator: named(RUTA), assigner: named(PLANNER), owner: named(DESK) });
  });
  it('counts the order for the planner though management hands it on', () => {
    const step: OrderCommand = { does: 'hand to front desk', frontDesk: named(DESK) };
    expect(stepped(AT.assigned, [step, BOSS])).toMatchObject({ assigner: named(PLANNER) });
  });
  it('can be another planner, whom the team lead chooses; the same one is no news', () => {
    const again = { does: 'assign', planner: named(OTHER_PLANNER) } as const;
    expect(stepped(AT.assigned, [again, LEAD])).toMatchObject({
      owner: named(OTHER_PLANNER),
      since: NOW.toISOString(),
    });
    expect(refusal(AT.assigned, { does: 'assign', planner: named(PLANNER) }, LEAD)).toBe(
      'Mantas has this order already.',
    );
  });
  it('lets only its own planner follow up, agree or give up', () => {
    const mine = "This order is Mantas's. Ask Mantas, or a team lead to assign it to you.";
    for (const command of [
      { does: 'follow up', says: 'called' },
      { does: 'hand to front desk', frontDesk: named(DESK) },
      { does: 'void', why: 'too dear' },
      { does: 'record expense', line: 'e', amount: 1, currency: 'EUR', why: 'hotel', supplier: 'Nida' },
      item(2),
    ] as OrderCommand[])
      expect(refusal(AT.assigned, command, OTHER_PLANNER), command.does).toBe(mine);
    expect(refusal(AT.consulted, item(), PLANNER)).toBe(
      'This order is nobody’s yet. Ask a team lead to assign it to you.',
    );
    expect(refusal(AT.won, { does: 'void', why: 'ill' }, PLANNER)).toBe('done: given up: ill');
    expect([plannerOf(AT.consulted), plannerOf(AT.assigned)?.name, plannerOf(AT.signed)?.name]).toEqual([
      undefined,
      'Mantas',
      'Mantas',
    ]);
    expect(plannerOf(AT.void)).toMatchObject(named(PLANNER));
  });
  it('is followed up any number of times', () => {
    const twice = stepped(
      AT.assigned,
      [{ does: 'follow up', says: 'a' }, PLANNER],
      [{ does: 'follow up', says: 'b' }, PLANNER],
    );
    expect([AT.assigned.followUps, twice.followUps]).toEqual([0, 2]);
  });
  it('has the front desk ask the planner to assign, once, when the traveller walks in (S78)', () => {
    const asked = stepped(AT.assigned, [{ does: 'ask to assign' }, DESK]);
    expect(asked.walkedIn).toEqual({ ...named(DESK), at: NOW.toISOString() });
    expect(refusal(asked, { does: 'ask to assign' }, DESK)).toBe('Lina has asked the planner already.');
    expect(refusal(AT.assigned, { does: 'sign' }, DESK)).toBe(
      'You cannot sign now: it is with its planner. It can be done while it is agreed and waits to be signed.',
    );
    expect(stepped(asked, [{ does: 'hand to front desk', frontDesk: named(DESK) }, PLANNER])).not.toHaveProperty(
      'walkedIn',
    );
  });
});

describe('what is bought (S81)', () => {
  it('is added and taken away before signing, and frozen behind it', () => {
    for (const stage of ['consulted', 'assigned', 'won'] as const)
      expect(stepped(AT[stage], [item(7), BOSS], [{ does: 'remove item', item: 'item 7' }, BOSS]).items).toEqual(
        AT[stage].items,
      );
    for (const stage of ['signed', 'approved', 'closed', 'void'] as const)
      expect(refusal(AT[stage], item(7), BOSS), stage).toMatch(/^You cannot add item now: it (is|was)/);
  });
  it('is in the order once, in its one currency', () => {
    expect(refusal(AT.assigned, item(1), PLANNER)).toMatch(/^hotel 1 is in this order already/);
    expect(refusal(AT.assigned, { ...item(2), what: 'HOTEL 1' } as OrderCommand, PLANNER)).toMatch(
      /in this order already/,
    );
    expect(refusal(AT.assigned, { ...item(2), currency: 'USD' } as OrderCommand, PLANNER)).toBe(
      'This order is in EUR, not in USD. An order has one currency.',
    );
    expect(refusal(AT.assigned, { does: 'remove item', item: 'x' }, PLANNER)).toBe(
      'There is no such item in this order.',
    );
  });
  it('is at most a hundred items, and at least one where somebody signs', () => {
    const items = Array.from({ length: 100 }, (_, n) => ({ item: `${n}`, what: `${n}`, quantity: 1, price: 1 }));
    expect(refusal({ ...AT.assigned, items: items.slice(1) } as Order, item(), PLANNER)).toMatch(/^done/);
    expect(refusal({ ...AT.assigned, items } as Order, item(), PLANNER)).toBe('An order has at most 100 items.');
    expect(refusal({ ...AT.won, items: [] } as Order, { does: 'sign' }, DESK)).toMatch(/^There is nothing to sign yet/);
  });
});

describe('approval (S79)', () => {
  it('comes before any money moves, in or out', () => {
    const expense: OrderCommand = {
      does: 'record expense',
      line: 'e',
      amount: 5,
      currency: 'EUR',
      why: 'bus',
      supplier: 'B',
    };
    const signed = stepped(AT.signed, [expense, PLANNER]);
    for (const command of [
      receive(1),
      { does: 'refund', line: 'x', amount: 1, currency: 'EUR', why: 'why', on: TODAY },
      { does: 'reduce', line: 'x', amount: 1, currency: 'EUR', why: 'why' },
      { does: 'pay out', line: 'e' },
    ] as OrderCommand[])
      expect(refusal(signed, command, FINANCE), command.does).toBe(
        'No money may move before finance has approved this order.',
      );
    expect(
      stepped(signed, [{ does: 'approve' }, FINANCE], [{ does: 'pay out', line: 'e' }, FINANCE]).expenses[0]?.paidOut,
    ).toEqual({
      ...named(FINANCE),
      at: NOW.toISOString(),
    });
  });
  it('can be sent back, submitted again and given once', () => {
    const back = stepped(AT.signed, [{ does: 'send back', why: 'no address' }, FINANCE]);
    expect(back).toMatchObject({ approval: { is: 'sent back', why: 'no address' } });
    expect(refusal(back, { does: 'approve' }, FINANCE)).toMatch(/^It was sent back\./);
    expect(refusal(back, { does: 'send back', why: 'x' }, FINANCE)).toBe('It was sent back already.');
    const again = stepped(back, [{ does: 'submit again' }, DESK]);
    expect(again).toMatchObject({ approval: { is: 'waiting' } });
    expect(refusal(again, { does: 'submit again' }, DESK)).toBe('It waits for finance already.');
    for (const step of ['approve', 'submit again'] as const)
      expect(refusal(AT.approved, { does: step }, step === 'approve' ? FINANCE : DESK)).toMatch(
        /has approved this order/,
      );
    expect(refusal(AT.approved, { does: 'send back', why: 'x' }, FINANCE)).toMatch(/has approved this order/);
  });
});

describe('money (S80, S85)', () => {
  it('is derived: receivable, received, refunded, cost, profit', () => {
    const order = stepped(
      AT.approved,
      [{ does: 'record expense', line: 'e', amount: 6000, currency: 'EUR', why: 'hotel', supplier: 'Nida' }, PLANNER],
      [{ does: 'reduce', line: 'd', amount: 1000, currency: 'EUR', why: 'rain' }, FINANCE],
      [receive(4000, 'r1'), FINANCE],
      [receive(5000, 'r2'), FINANCE],
      [{ does: 'refund', line: 'f', amount: 500, currency: 'EUR', why: 'no breakfast', on: TODAY }, FINANCE],
    );
    expect(moneyOf(order)).toEqual({
      receivable: 9000,
      received: 9000,
      refunded: 500,
      cost: 6000,
      profit: 2500,
      outstanding: 0,
    });
  });
  it('is never more than is owed, nor given back more than came', () => {
    expect(refusal(AT.approved, receive(10_001), FINANCE)).toBe(
      '100.01 EUR is more than is still to be paid: 100.00 EUR.',
    );
    const half = stepped(AT.approved, [receive(4000), FINANCE]);
    expect(refusal(half, receive(6001, 'r2'), FINANCE)).toBe('60.01 EUR is more than is still to be paid: 60.00 EUR.');
    expect(says(half, receive(6000, 'r2'), FINANCE)).toBe('done: received 60.00 EUR: card');
    const refund = (amount: number): Extract<OrderCommand, { does: 'refund' }> => ({
      does: 'refund',
      ...{ line: 'f', amount, currency: 'EUR', why: 'rain', on: TODAY },
    });
    expect(refusal(half, refund(4001), FINANCE)).toBe(
      '40.01 EUR is more than was received and not given back yet: 40.00 EUR.',
    );
    expect(says(half, refund(4000), FINANCE)).toBe('done: gave back 40.00 EUR: rain');
    const given = stepped(half, [refund(3999), FINANCE]);
    expect(refusal(given, { ...refund(2), line: 'g' }, FINANCE)).toBe(
      '0.02 EUR is more than was received and not given back yet: 0.01 EUR.',
    );
    const reduce: OrderCommand = { does: 'reduce', line: 'd', amount: 6001, currency: 'EUR', why: 'rain' };
    expect(refusal(half, reduce, FINANCE)).toMatch(/^60\.01 EUR is more than is still to be paid/);
    expect(says(half, { ...reduce, amount: 6000 }, FINANCE)).toBe('done: 60.00 EUR need not be paid: rain');
  });
  it('is written down once, on a day that is here, in the order’s currency', () => {
    const paid = stepped(AT.approved, [receive(100), FINANCE]);
    expect(refusal(paid, receive(100), FINANCE)).toBe('This was written down already.');
    expect(refusal(paid, { ...receive(1, 'x'), on: '2026-12-05' } as OrderCommand, FINANCE)).toMatch(
      /^2026-12-05 is not here yet/,
    );
    expect(refusal(paid, { ...receive(1, 'x'), on: '2026-12-03' } as OrderCommand, FINANCE)).toMatch(
      /before this order began/,
    );
    expect(refusal(paid, { ...receive(1, 'x'), currency: 'USD' } as OrderCommand, FINANCE)).toMatch(
      /^This order is in EUR/,
    );
    const receipts = Array.from({ length: 100 }, (_, n) => ({
      line: `${n}`,
      amount: 1,
      why: 'w',
      by: AT.signed.creator,
      on: TODAY,
    }));
    expect(refusal({ ...AT.approved, receipts } as unknown as Order, receive(1, 'x'), FINANCE)).toMatch(
      /^An order has at most 100/,
    );
  });
  it('that is spent is the planner’s to write down, and finance’s to pay out, once', () => {
    const expense: OrderCommand = {
      does: 'record expense',
      line: 'e',
      amount: 5,
      currency: 'EUR',
      why: 'bus',
      supplier: 'B',
    };
    const spent = stepped(AT.approved, [expense, PLANNER]);
    expect(refusal(spent, { ...expense, line: 'f', currency: 'USD' }, PLANNER)).toMatch(/^This order is in EUR/);
    expect(refusal(spent, { does: 'pay out', line: 'x' }, FINANCE)).toBe('There is no such expense in this order.');
    expect(stepped(spent, [{ does: 'remove expense', line: 'e' }, PLANNER]).expenses).toEqual([]);
    expect(refusal(spent, { does: 'remove expense', line: 'x' }, PLANNER)).toBe(
      'There is no such expense in this order.',
    );
    const out = stepped(spent, [{ ...expense, line: 'f' }, PLANNER], [{ does: 'pay out', line: 'e' }, FINANCE]);
    expect(out.expenses.map(({ paidOut }) => paidOut !== undefined)).toEqual([true, false]);
    expect(refusal(out, { does: 'pay out', line: 'e' }, FINANCE)).toBe('Darius has paid this out already.');
    expect(refusal(out, { does: 'remove expense', line: 'e' }, PLANNER)).toBe(
      'Darius has paid this out already: it stays.',
    );
  });
});

describe('the end (S82 to S84)', () => {
  const cameBack = () => stepped(AT.approved, [{ does: 'returned', on: '2026-12-04' }, RUTA]);
  const ask: OrderCommand = { does: 'ask how it was', says: 'well', score: 4 };

  it('comes when the traveller is back, asked, and all is paid and approved; else it says what is missing', () => {
    const back = cameBack();
    expect(refusal(AT.signed, { does: 'close' }, RUTA)).toBe(
      'It cannot be closed yet: finance must approve it, 100.00 EUR must be paid, the traveller must be back and somebody must ask how it was, or you write a summary.',
    );
    const paid = stepped(back, [receive(10_000), FINANCE]);
    expect(refusal(paid, { does: 'close' }, RUTA)).toBe(
      'It cannot be closed yet: somebody must ask how it was, or you write a summary.',
    );
    expect(stepped(paid, [{ does: 'close', summary: 'all well' }, RUTA])).toMatchObject({
      stage: 'closed',
      followedUp: { says: 'all well', name: 'Rūta' },
    });
    expect(stepped(paid, [ask, RUTA], [{ does: 'close', summary: 'unused' }, LEAD])).toMatchObject({
      stage: 'closed',
      followedUp: { says: 'well', score: 4 },
      closed: named(LEAD),
    });
  });
  it('lets them be asked from the third day behind the return on, though not all is paid (reading 1)', () => {
    const back = cameBack();
    expect(refusal(AT.approved, ask, RUTA)).toMatch(/^The traveller is not back yet/);
    for (const today of ['2026-12-04', '2026-12-06'])
      expect(refusal(back, ask, RUTA, today)).toBe(
        'Not all is paid yet: ask from 2026-12-07 on, the 3rd day behind the return.',
      );
    expect(refusal(back, ask, RUTA, '2026-12-07')).toBe('done: asked how it was: well (4 of 5)');
    expect(refusal(stepped(back, [receive(10_000), FINANCE]), ask, RUTA)).toMatch(/^done/);
    const asked = orderIn(does(back, ask, RUTA, '2026-12-07'));
    expect(refusal(asked, ask, RUTA)).toBe('Rūta has asked them already.');
    expect(refusal(asked, { does: 'returned', on: '2026-12-03' }, RUTA)).toMatch(/^The traveller was asked/);
  });
  it('has a return that was not before the departure, nor is to come', () => {
    const back = cameBack();
    expect(refusal(back, { does: 'returned', on: '2026-12-05' }, RUTA)).toMatch(/^2026-12-05 is not here yet/);
    expect(refusal(back, { does: 'returned', on: '2026-12-04' }, RUTA)).toBe('That is written down already.');
    const away = stepped(AT.approved, [{ does: 'edit', fields: { departs: '2026-12-02' } }, RUTA]);
    expect(refusal(away, { does: 'returned', on: '2026-12-01' }, RUTA)).toMatch(/^The traveller departs on 2026-12-02/);
    expect(refusal(away, { does: 'returned', on: '2026-12-02' }, RUTA)).toMatch(/^done/);
    expect(stepped(back, [{ does: 'returned', on: '2026-12-03' }, RUTA])).toMatchObject({
      returned: { on: '2026-12-03' },
    });
  });
});

describe('fields (S86, reading 4)', () => {
  it.each(Object.keys(AT) as (keyof typeof AT)[])('can be edited while %s, and the old value is kept', (stage) => {
    const first = orderIn(does(AT[stage], { does: 'edit', fields: { where: 'Nida', people: '2' } }, FINANCE));
    expect(first.fields).toEqual({ asked: 'the sea', where: 'Nida', people: 2 });
    expect(does(first, { does: 'edit', fields: { where: '', asked: 'hills' } }, BOSS)).toMatchObject({
      order: { fields: { asked: 'hills', people: 2 } },
      before: { where: 'Nida', asked: 'the sea' },
      says: 'changed where: taken away; asked: hills',
    });
  });
  it.each([
    [{ departs: 'soon' }, 'Write the day of departure (YYYY-MM-DD).'],
    [{ departs: '2026-02-30' }, 'Write the day of departure (YYYY-MM-DD).'],
    [{ returns: '2026-13-01' }, 'Write the day of return (YYYY-MM-DD).'],
    [{ departs: '2026-12-05', returns: '2026-12-04' }, 'The day of return is before the day of departure.'],
    [{ people: '0' }, 'Write how many travel, a whole number from 1 to 999.'],
    [{ people: '1.5' }, 'Write how many travel, a whole number from 1 to 999.'],
    [{ people: '1000' }, 'Write how many travel, a whole number from 1 to 999.'],
    [{ collects: 'them' }, 'Write who collects: us, agency or institution.'],
    [{ asked: '' }, 'Write what they asked for.'],
    [{ asked: 'the sea' }, 'Nothing is different from what is there.'],
  ])('%j is refused', (fields, expected) => {
    expect(refusal(AT.assigned, { does: 'edit', fields }, RUTA)).toBe(expected);
  });
  it('takes what is right', () => {
    const fields = { departs: '2026-12-05', returns: '2026-12-05', people: '999', collects: 'agency' } as const;
    expect(orderIn(does(AT.won, { does: 'edit', fields }, RUTA)).fields).toMatchObject({ ...fields, people: 999 });
  });
});

describe('authority (S91, S92)', () => {
  const stageFor = (command: OrderCommand): Stage => STEPS[command.does].at[0] ?? 'consulted';
  const every = orderCommand.options.map((option) => option.shape.does.value);
  it('is listed for every step, and every role is tried on each', () => {
    expect(Object.keys(STEPS).sort()).toEqual([...every].sort());
    const may = every.map((step) => {
      const command = { does: step } as OrderCommand;
      const allowed = ALL.filter(
        (actor) => !/^You may not/.test(refusalOrThrow(AT[stageFor(command)], command, actor)),
      );
      return `${step}: ${[...new Set(allowed.map(({ role }) => role))].join(', ')}`;
    });
    expect(may).toMatchInlineSnapshot(`
      [
        "assign: teamLead, management",
        "follow up: planner, management",
        "ask to assign: frontDesk",
        "hand to front desk: planner, management",
        "void: planner",
        "add item: seat, teamLead, planner, frontDesk, management",
        "remove item: seat, teamLead, planner, frontDesk, management",
        "sign: frontDesk, management",
        "approve: finance",
        "send back: finance",
        "submit again: planner, frontDesk, management",
        "receive: finance",
        "refund: finance",
        "reduce: finance, management",
        "record expense: planner, management",
        "remove expense: planner, management",
        "pay out: finance",
        "returned: seat, teamLead, planner, frontDesk, management",
        "ask how it was: seat, teamLead, management",
        "close: seat, teamLead, management",
        "edit: seat, teamLead, planner, frontDesk, finance, management",
      ]
    `);
  });
  it('is refused in words that say whom to ask', () => {
    expect(refusal(AT.signed, { does: 'approve' }, RUTA)).toBe('You may not approve. Ask finance.');
    expect(refusal(AT.consulted, { does: 'assign', planner: named(PLANNER) }, RUTA)).toBe(
      'You may not assign. Ask a team lead or management.',
    );
    expect(refusal(AT.signed, { does: 'returned', on: TODAY }, FINANCE)).toMatch(
      /^You may not say that the traveller is back/,
    );
  });
  it('is nobody’s while the account is frozen (reading 11)', () => {
    const frozenSince = '2026-12-01T00:00:00.000Z';
    const known = { today: TODAY, frozenSince };
    const refused = {
      refused: `The account has been frozen since ${frozenSince}: thaw it first, with a second proof.`,
    };
    expect(decideOrder(AT.won, { does: 'sign' }, DESK, known, NOW)).toEqual(refused);
    const fields = { asked: 'the sea' };
    expect(openedOrder('1', { traveller: 't', currency: 'EUR', fields }, RUTA, known, NOW)).toEqual(refused);
  });
  it('to begin is everybody’s who talks with travellers, in a currency that there is', () => {
    const open = (actor: OrderActor, currency = 'EUR') =>
      openedOrder('1', { traveller: 't', currency, fields: { asked: 'the sea' } }, actor, { today: TODAY }, NOW);
    expect(ALL.filter((actor) => 'refused' in open(actor))).toEqual([FINANCE]);
    expect(open(RUTA, 'EUX')).toEqual({ refused: 'There is no currency EUX. Write its three letters, such as EUR.' });
  });
});

/** What is refused, or what went wrong because the command lacks its fields: the post was let through then. */
function refusalOrThrow(order: Order, command: OrderCommand, actor: OrderActor): string {
  try {
    return refusal(order, command, actor);
  } catch {
    return 'let through';
  }
}
