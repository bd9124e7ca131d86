import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderCommand } from '../../lambdas/orders/command.ts';
import type { Order } from '../../lambdas/orders/order.ts';
import { orderWithHistory } from '../../lambdas/orders/orders-store.ts';
import type { OrderActor } from '../../lambdas/orders/rules/authority.ts';
import { beginOrder, type OrderDesk, takeStep } from '../../lambdas/orders/take-step.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { keepTraveller } from '../../lambdas/travellers/keep-traveller.ts';
import { person } from '../../lambdas/travellers/person.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { meter } from '../bookings/meter.ts';
import { OneTableHere } from '../one-table.ts';
import { DESK, FINANCE, item, LEAD, NOW, PLANNER, RUTA, receive, TODAY } from './a-chain.ts';

const PHONE = '+37061234567';
const here = new OneTableHere();
let desk: OrderDesk;
let traveller = '';
let numbers = 1_000_000;
beforeAll(async () => {
  await here.open();
  desk = { table: here.table, zone: 'Europe/Vilnius', holidays: new Set(['2026-12-24', '2026-12-25']) };
  const rasa = { name: 'Rasa', familyName: 'P', language: 'lt', phones: [PHONE, '+37060000000'] };
  await keepTraveller(here.table, person.parse(rasa), { as: 'operator' }, NOW);
  traveller = (await cardsOf(here.table, PHONE))[0]?.traveller ?? '';
});
afterAll(() => here.close());

const number = () => {
  numbers += 1;
  return String(numbers);
};
const begin = async (on = desk): Promise<Order> => {
  const fields = { asked: 'the sea' };
  const begun = await beginOrder(on, { traveller, currency: 'EUR', fields }, RUTA, number, NOW);
  if ('refused' in begun) throw new Error(begun.refused);
  return begun.order;
};
const take = async (order: Order, command: OrderCommand, actor: OrderActor, on = desk): Promise<Order> => {
  const taken = await takeStep(on, { ...order, traveller }, command, actor, NOW);
  if ('refused' in taken) throw new Error(taken.refused);
  return taken.order;
};
const onCard = async (order: Order) =>
  (await cardsOf(here.table, PHONE))[0]?.orders?.find((each) => each.order === order.order);

const named = ({ agent, name }: OrderActor) => ({ agent, name });

/** Every step from the consultation to the end, by whom, and what the call card has of the order then. */
const CHAIN: readonly (readonly [OrderCommand, OrderActor, object | undefined])[] = [
  [
    { does: 'assign', planner: named(PLANNER) },
    LEAD,
    { stage: 'assigned', does: 'agree', with: 'planner', expected: '2026-12-09' },
  ],
  [item(), PLANNER, { stage: 'assigned', does: 'agree' }],
  [{ does: 'hand to front desk', frontDesk: named(DESK) }, PLANNER, { stage: 'won', does: 'sign', with: 'frontDesk' }],
  [{ does: 'sign' }, DESK, { stage: 'signed', does: 'approve', with: 'finance', expected: '2026-12-07' }],
  [{ does: 'send back', why: 'no address' }, FINANCE, { does: 'amend', with: 'frontDesk' }],
  [{ does: 'submit again' }, DESK, { does: 'approve' }],
  [{ does: 'approve' }, FINANCE, { does: 'pay', with: 'finance' }],
  [receive(10_000), FINANCE, { does: 'travel', with: 'planner' }],
  [{ does: 'edit', fields: { returns: '2026-12-20' } }, RUTA, { does: 'travel', expected: '2026-12-20' }],
  [{ does: 'returned', on: TODAY }, RUTA, { does: 'ask how it was', with: 'seat', expected: '2026-12-07' }],
  [{ does: 'ask how it was', says: 'well', score: 5 }, RUTA, { does: 'close', with: 'seat' }],
  [{ does: 'close' }, RUTA, undefined],
];

describe('a step of an order', () => {
  it('writes order, history, record and call cards at once, from the consultation to the end', async () => {
    let order = await begin();
    expect(await onCard(order)).toMatchObject({
      stage: 'consulted',
      does: 'assign',
      with: 'teamLead',
      expected: '2026-12-07',
    });
    for (const [command, actor, expected] of CHAIN) {
      order = await take(order, command, actor);
      const shown = await onCard(order);
      if (expected) expect(shown, command.does).toMatchObject(expected);
      else expect(shown).toBeUndefined();
    }
    const kept = await orderWithHistory(here.table, order.order);
    expect(kept?.order).toEqual(order);
    expect(kept?.history.map(({ does, name }) => `${name}: ${does}`)).toEqual([
      'Rūta: begin',
      ...CHAIN.map(([command, actor]) => `${actor.name}: ${command.does}`),
    ]);
    expect(kept?.history[9]).toMatchObject({ says: 'changed returns: 2026-12-20', before: {} });
    expect(await here.items(`ORDER#${order.order}`)).toHaveLength(14);
  });

  it('is refused where somebody was faster, who then is told what there is now; nothing is lost', async () => {
    const order = await begin();
    const both = await Promise.all(
      ['Nida', 'Palanga'].map((where) => takeStep(desk, order, { does: 'edit', fields: { where } }, RUTA, NOW)),
    );
    const refused = both.filter((taken) => 'refused' in taken);
    expect(refused).toMatchObject([
      {
        refused: 'Somebody else has changed this order meanwhile.',
        changed: { version: 2, fields: { asked: 'the sea' } },
      },
    ]);
    expect((await orderWithHistory(here.table, order.order))?.history).toHaveLength(2);
  });

  it('is refused in a sentence, and nothing is written: no such order, not allowed, a frozen account', async () => {
    const order = await begin();
    const before = await here.items();
    expect(await takeStep(desk, { order: '4711', version: 1 }, { does: 'sign' }, DESK, NOW)).toEqual({
      refused: 'There is no order 4711.',
    });
    expect(await takeStep(desk, order, { does: 'approve' }, RUTA, NOW)).toMatchObject({
      refused: /^You may not approve/,
    });
    expect(await here.items()).toEqual(before);
    await changeTraveller(here.table, traveller, { does: 'hold' }, { as: 'caller' }, () => [], NOW);
    expect(await takeStep(desk, order, { does: 'edit', fields: { where: 'x' } }, RUTA, NOW)).toMatchObject({
      refused: /^The account has been frozen since/,
    });
    await changeTraveller(here.table, traveller, { does: 'set pin', pin: '4711' }, { as: 'operator' }, () => [], NOW);
    expect((await orderWithHistory(here.table, order.order))?.order.version).toBe(1);
  });

  it('begins for somebody whom we know, under a number that nobody has', async () => {
    const fields = { asked: 'the sea' };
    expect(await beginOrder(desk, { traveller: 'x', currency: 'EUR', fields }, RUTA, number, NOW)).toEqual({
      refused: 'Find the record of the traveller first.',
    });
  });
});

describe('what a step costs', () => {
  let metered: Awaited<ReturnType<typeof meter>>;
  let client: DynamoDBDocumentClient;
  let trips = 0;
  let on: OrderDesk;
  beforeAll(async () => {
    metered = await meter(here.endpoint);
    client = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: metered.endpoint,
        region: 'eu-central-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      }),
      { marshallOptions: { removeUndefinedValues: true } },
    );
    client.middlewareStack.add(
      (next) => (args) => {
        trips += 1;
        return next(args);
      },
      { step: 'initialize' },
    );
    on = { ...desk, table: { client, name: here.table.name } };
    const ona = { name: 'Ona', familyName: 'P', language: 'lt', phones: ['+37069999999'] };
    await keepTraveller(here.table, person.parse(ona), { as: 'operator' }, NOW);
    traveller = (await cardsOf(here.table, '+37069999999'))[0]?.traveller ?? '';
  });
  afterAll(async () => {
    client.destroy();
    await metered.stop();
  });

  it('is at most two round trips, a read and one transaction, whichever step it is', async () => {
    trips = 0;
    let order = await begin(on);
    expect(trips, 'begin').toBe(2);
    for (const [command, actor] of CHAIN) {
      trips = 0;
      order = await take(order, command, actor, on);
      expect(trips, command.does).toBe(2);
    }
  });

  it('is the same at 1 and 100 lines of history', async () => {
    let order = await begin();
    order = await take(order, { does: 'assign', planner: named(PLANNER) }, LEAD);
    const cost = async () => {
      const before = { ...metered.used(), trips };
      order = await take(order, { does: 'follow up', says: 'called' }, PLANNER, on);
      const used = metered.used();
      return { reads: used.reads - before.reads, writes: used.writes - before.writes, trips: trips - before.trips };
    };
    const first = await cost();
    for (let line = 0; line < 100; line += 1) order = await take(order, { does: 'follow up', says: 'called' }, PLANNER);
    const last = await cost();
    process.stdout.write(
      `A step of an order: ${JSON.stringify(first)}; behind 100 lines of history: ${JSON.stringify(last)}\n`,
    );
    expect(last).toEqual(first);
    expect(first.trips).toBe(2);
  });
});
