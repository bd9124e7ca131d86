import { expect, it } from 'vitest';
import type { Order } from '../../lambdas/orders/order.ts';
import { counted } from '../../lambdas/orders/rules/counts.ts';
import { AT, DESK, LEAD, PLANNER, RUTA } from './a-chain.ts';

const shown = (counts: ReturnType<typeof counted>) =>
  [...counts].map(([agent, { name, created, assigned, owned }]) => `${agent} ${name} ${created} ${assigned} ${owned}`);

it('an order counts for who began it, who assigned it last and who owns it, by what it is now (S76)', () => {
  expect(shown(counted([AT.consulted]))).toEqual([`${RUTA.agent} Rūta 1 0 0`]);
  expect(shown(counted([AT.assigned]))).toEqual([
    `${RUTA.agent} Rūta 1 0 0`,
    `${LEAD.agent} Vida 0 1 0`,
    `${PLANNER.agent} Mantas 0 0 1`,
  ]);
  expect(shown(counted([AT.won, AT.closed, AT.assigned]))).toEqual([
    `${RUTA.agent} Rūta 3 0 0`,
    `${PLANNER.agent} Mantas 0 2 1`,
    `${DESK.agent} Lina 0 0 2`,
    `${LEAD.agent} Vida 0 1 0`,
  ]);
});

it('pages of orders are counted together, and a name is the last one that an order has', () => {
  const married = { ...AT.consulted, creator: { agent: RUTA.agent, name: 'Rūta Jonė' } } as Order;
  const first = counted([AT.consulted]);
  expect(shown(counted([married], first))).toEqual([`${RUTA.agent} Rūta Jonė 2 0 0`]);
  expect(shown(first)).toEqual([`${RUTA.agent} Rūta 1 0 0`]);
  expect(shown(counted([]))).toEqual([]);
});
