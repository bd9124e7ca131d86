import { describe, expect, it } from 'vitest';
import { businessDaysAfter } from '../../lambdas/calendar/business-days.ts';
import type { Order } from '../../lambdas/orders/order.ts';
import { nextStepOf, workOf } from '../../lambdas/orders/rules/next-step.ts';
import { sayOrders } from '../../lambdas/orders/where-are-my-orders.ts';
import type { CallCard, OpenOrder } from '../../lambdas/travellers/call-card.ts';
import { AT, DESK, does, FINANCE, orderIn, RUTA, receive, stepped, TODAY } from './a-chain.ts';

const HOLIDAYS = new Set(['2026-12-24', '2026-12-25']);
const open: OpenOrder = {
  ...{ order: '1234566', stage: 'signed', since: '2026-12-01T10:00:00Z', does: 'approve', with: 'finance' },
  expected: '2026-12-04',
};
const card = (orders: readonly OpenOrder[], traveller = 't'): CallCard =>
  ({
    traveller,
    name: 'Rasa',
    familyName: 'P',
    language: 'lt',
    trips: [],
    consents: {},
    orders: [...orders],
  }) as CallCard;

async function says(cards: readonly CallCard[], asked: object = {}) {
  const promised: string[] = [];
  const wish = { phone: '+37061234567', traveller: 'none', language: 'en', ...asked };
  const answer = await sayOrders(
    wish,
    async () => cards,
    async ({ order, does, expected }) => void promised.push(`${order} ${does} ${expected}`),
    'Europe/Vilnius',
  );
  return { answer, promised };
}

describe('how an order stands (S18, S19, idea 8)', () => {
  it('is said with whom it is and since when, what is next, and by when, which is promised', async () => {
    expect(await says([card([open])])).toEqual({
      answer: {
        outcome: 'some',
        orders:
          'Your order 1 2 3 4 5 6 6 is with finance since Tuesday 1 December. Next, finance checks it and then you can pay, expected by Friday 4 December.',
      },
      promised: ['1234566 approve 2026-12-04'],
    });
  });
  it('is said in Chinese to whom we speak it', async () => {
    expect((await says([card([open])], { language: 'zh' })).answer).toMatchObject({
      orders:
        '您的订单1 2 3 4 5 6 6自12月1日星期二起由财务部处理。下一步：财务审核，之后即可付款，预计在12月4日星期五前。',
    });
  });
  it('is the newest three, the newest first', async () => {
    const orders = ['1', '2', '3', '4'].map((order) => ({ ...open, order }));
    expect((await says([card(orders)])).promised.map((each) => each[0])).toEqual(['4', '3', '2']);
  });
  it('is nobody else’s: of several who share a number, only of who said who they are', async () => {
    const both = [card([open], 'a'), card([{ ...open, order: '2' }], 'b')];
    expect((await says(both)).answer).toEqual({ outcome: 'none' });
    expect((await says(both, { traveller: 'b' })).promised).toEqual(['2 approve 2026-12-04']);
    expect((await says([card([open])], { phone: null })).answer).toEqual({ outcome: 'none' });
    expect((await says([card([])])).answer).toEqual({ outcome: 'none' });
  });
});

it('what is next stands on the list of who is named, else of the department', () => {
  expect(workOf({ does: 'agree', with: 'planner', agent: 'arn:Mantas' })).toBe('arn:Mantas');
  expect(workOf({ does: 'approve', with: 'finance' })).toBe('finance');
});

describe('what is next of an order', () => {
  const paid = () => stepped(AT.approved, [receive(10_000), FINANCE]);
  const back = () => stepped(paid(), [{ does: 'returned', on: TODAY }, RUTA]);
  const owing = () => stepped(AT.approved, [{ does: 'returned', on: TODAY }, RUTA]);
  const asked = () => stepped(back(), [{ does: 'ask how it was', says: 'well' }, RUTA]);
  const away = () => stepped(paid(), [{ does: 'edit', fields: { returns: '2026-12-20' } }, RUTA]);
  it.each<readonly [string, () => Order, object | undefined]>([
    ['consulted', () => AT.consulted, { does: 'assign', with: 'teamLead', expected: '2026-12-07' }],
    ['assigned', () => AT.assigned, { does: 'agree', with: 'planner', agent: 'arn:Mantas', expected: '2026-12-09' }],
    ['won', () => AT.won, { does: 'sign', with: 'frontDesk', agent: 'arn:Lina' }],
    ['signed', () => AT.signed, { does: 'approve', with: 'finance', expected: '2026-12-07' }],
    [
      'sent back',
      () => stepped(AT.signed, [{ does: 'send back', why: 'x' }, FINANCE]),
      { does: 'amend', with: 'frontDesk', agent: DESK.agent, expected: '2026-12-07' },
    ],
    ['approved', () => AT.approved, { does: 'pay', with: 'finance' }],
    ['paid', paid, { does: 'travel', with: 'planner', agent: 'arn:Mantas' }],
    [
      'paid, with a day of return',
      away,
      { does: 'travel', with: 'planner', agent: 'arn:Mantas', expected: '2026-12-20' },
    ],
    ['back', back, { does: 'ask how it was', with: 'seat', agent: RUTA.agent, expected: '2026-12-07' }],
    ['back and owing', owing, { does: 'ask how it was', with: 'seat', agent: RUTA.agent, expected: '2026-12-07' }],
    ['asked', asked, { does: 'close', with: 'seat', agent: RUTA.agent, expected: '2026-12-07' }],
    [
      'asked and owing',
      () => orderIn(does(owing(), { does: 'ask how it was', says: 'well' }, RUTA, '2026-12-07')),
      { does: 'pay', with: 'finance' },
    ],
    ['given up', () => AT.void, undefined],
    ['closed', () => AT.closed, undefined],
  ])('while it is %s', (_, order, expected) => {
    expect(nextStepOf(order(), '2026-12-04', HOLIDAYS)).toStrictEqual(expected);
  });
});

it.each([
  ['2026-12-04', 0, '2026-12-04'],
  ['2026-12-04', 1, '2026-12-07'],
  ['2026-12-23', 1, '2026-12-28'],
  ['2026-12-23', 5, '2027-01-01'],
])('from %s, %i business days end on %s (reading 8)', (date, days, expected) => {
  expect(businessDaysAfter(date, days, HOLIDAYS)).toBe(expected);
});
