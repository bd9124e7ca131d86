import { describe, expect, it } from 'vitest';
import type { Order } from '../../lambdas/orders/order.ts';
import { nextStepOf } from '../../lambdas/orders/rules/next-step.ts';
import { withOrder } from '../../lambdas/orders/rules/on-record.ts';
import { traveller } from '../notices/a-traveller.ts';
import { AT, TODAY } from './a-chain.ts';

const next = (order: Order) => nextStepOf(order, TODAY, new Set());
const numbered = (order: Order, number: string): Order => ({ ...order, order: number });
const first = numbered(AT.consulted, '1000009');
const second = numbered(AT.won, '2000008');

describe('the open orders on a record (S18)', () => {
  it('tell the stage, since when, what comes next, by whom and by when; the newest stands last', () => {
    const one = withOrder(traveller(), first, next(first));
    expect(one).toEqual({
      ...traveller(),
      orders: [
        {
          ...{ order: '1000009', stage: 'consulted', since: AT.consulted.since },
          ...{ does: 'assign', with: 'teamLead', expected: '2026-12-07' },
        },
      ],
      version: 2,
    });
    const two = withOrder(one, second, next(second));
    expect(two.orders?.map(({ order, does }) => `${order} ${does}`)).toEqual(['1000009 assign', '2000008 sign']);
    expect(two.orders?.[1]).not.toHaveProperty('expected');
    expect(two.version).toBe(3);
  });

  it('keep their places when one goes on', () => {
    const both = [first, second].reduce((record, order) => withOrder(record, order, next(order)), traveller());
    const on = numbered(AT.assigned, '1000009');
    const after = withOrder(both, on, next(on));
    expect(after.orders?.map(({ order, does }) => `${order} ${does}`)).toEqual(['1000009 agree', '2000008 sign']);
    expect(after.version).toBe(both.version + 1);
  });

  it('lose the one that is over, and only that', () => {
    const both = [first, second].reduce((record, order) => withOrder(record, order, next(order)), traveller());
    const over = numbered(AT.closed, '1000009');
    expect(withOrder(both, over, next(over)).orders?.map(({ order }) => order)).toEqual(['2000008']);
  });

  it('are written only where something is new', () => {
    const one = withOrder(traveller(), first, next(first));
    expect(withOrder(one, first, next(first))).toBe(one);
    const none = traveller();
    expect(withOrder(none, AT.closed, undefined)).toBe(none);
  });
});
