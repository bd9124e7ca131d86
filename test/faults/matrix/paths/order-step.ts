import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { orderNumber } from '../../../../lambdas/orders/rules/numbers.ts';
import { openedOrder } from '../../../../lambdas/orders/rules/opening.ts';
import { orderKey } from '../../../../lambdas/platform/table.ts';
import { cardsOf } from '../../../../lambdas/travellers/store.ts';
import { DESK, item, LEAD, NOW, orderIn, PLANNER, RUTA, stepped, TODAY } from '../../../orders/a-chain.ts';
import type { Shown } from '../../../scenarios/guided.ts';
import type { World } from '../a-world.ts';
import { somebody } from '../travellers.ts';
import type { Walk } from '../walk.ts';
import { atTheirDesk } from './desk.ts';

/** At the front desk a traveller signs an order: the next of ours is rung, they are told, and the call behind their return is planned. */
export async function orderStep(world: World): Promise<Walk> {
  const { here } = world;
  const { agent } = await atTheirDesk(world, 'aiste');
  let [nth, order] = [0, ''];
  const reads = async () => {
    const texts = here.centre.provider.all().filter(({ text }) => text.includes(order));
    return { traveller: texts.map(({ text }) => text).join('\n') || 'nothing' };
  };
  const says = (page: Shown | undefined) => ({ agent: JSON.stringify(page?.data ?? 'nothing') });
  return {
    prepares: async () => {
      order = await written(world, nth);
      nth += 1;
      await agent.act('Another order');
      await agent.act('Save', { number: order });
      await agent.act('The traveller signs');
    },
    goes: async () => says(await agent.act('Yes, do it')),
    goesOn: async () => {
      const { actions } = await agent.page();
      return actions.some(({ label }) => label === 'Try again') ? says(await agent.act('Try again')) : {};
    },
    ends: async () => {
      await agent.act('Back to the orders');
      return reads();
    },
  };
}

/** An order of the `n`th traveller that waits for their signature; nobody is told of it. */
async function written({ here }: World, n: number): Promise<string> {
  const [card] = await cardsOf(here.table, somebody(n).phone);
  const number = orderNumber((n + 1) / 1000);
  const fields = { asked: 'the sea', returns: '2026-12-20' };
  const opening = { traveller: card?.traveller ?? '', currency: 'EUR', fields };
  const order = stepped(
    orderIn(openedOrder(number, opening, RUTA, { today: TODAY }, NOW)),
    [{ does: 'assign', planner: PLANNER }, LEAD],
    [item(), PLANNER],
    [{ does: 'hand to front desk', frontDesk: DESK }, PLANNER],
  );
  const { client, name } = here.table;
  await client.send(new PutCommand({ TableName: name, Item: { ...orderKey(number), ...order } }));
  return number;
}
