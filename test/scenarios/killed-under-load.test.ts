import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Acknowledged, LoadLanes, writers } from './load-lanes.ts';
import { RunningCentre } from './running-centre.ts';

const RASA = '+37061234567';
/** How often it is killed: more with `npm run kills`. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const WAYS = ['form', 'text', 'order', 'call', 'callback'] as const;
const DEPARTMENTS = ['teamLead', 'planner', 'frontDesk', 'finance', 'management'];

let centre: RunningCentre;
let lanes: LoadLanes;
const moments = Array.from({ length: KILLS }, () => randomInt(0, 2500));

// Another centre for each try: one that was killed half-way tells a second try nothing.
beforeEach(async () => {
  centre = new RunningCentre();
  await centre.start('--at', '2026-12-04T12:00:00Z');
  const [ruta] = (await centre.run('agents', 'list', '--json')).lines().filter(({ userName }) => userName === 'ruta');
  const on = { question: 'who is on this contact', agent: ruta?.['arn'], contact: 'load' };
  expect(await centre.asks('agents-caller', { Details: { Parameters: on } })).toMatchObject({ outcome: 'known' });
  const rasa = (await centre.run('travellers', 'show', RASA, '--json')).lines()[0] as { readonly traveller: string };
  const imported = { operator: 'vida', do: { does: 'import', people: writers() } };
  expect(await centre.asks('travellers-on-command', imported)).toMatchObject({ rejected: [] });
  lanes = new LoadLanes(centre, { contact: 'load', traveller: rasa.traveller });
});
afterEach((context) => centre.remove(context));

type Row = { readonly [field: string]: unknown };

/** Waits until so many more were told yes. */
async function acknowledges(more: number): Promise<void> {
  const before = lanes.acknowledged.length;
  await expect.poll(() => lanes.acknowledged.length, { interval: 20 }).toBeGreaterThanOrEqual(before + more);
}

/** Every page of a list. */
async function every(name: string, order: object, list: string, from: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: unknown;
  do {
    const asked = next === undefined ? order : from === 'do' ? within(order, next) : { ...order, [from]: next };
    const page = await centre.asks<Row>(name, asked);
    rows.push(...(page[list] as Row[]));
    next = page['next'];
  } while (next !== undefined);
  return rows;
}
const within = (order: object, from: unknown) => ({ do: { ...(order as { readonly do: object }).do, from } });

const of = (by: Acknowledged['by']) => lanes.acknowledged.filter((each) => each.by === by);
const counted = (rows: readonly Row[], field: string) => Map.groupBy(rows, (row) => String(row[field]));

it('loses nothing that it acknowledged, and does nothing twice or by half, however often it is killed under load', async () => {
  lanes.begin();
  for (const moment of moments) {
    await acknowledges(4);
    await pause(moment);
    await centre.stop('SIGKILL');
    await centre.start();
  }
  await acknowledges(4);
  await expect.poll(() => WAYS.filter((by) => of(by).length === 0)).toEqual([]);
  await lanes.end();
  const told = `killed after ${moments.join(', ')} ms`;
  // What was on its way to a consumer comes again behind its pause.
  expect((await centre.run('clock', '--to', 'PT1H')).exit, told).toBe(0);
  expect(lanes.unanswered, told).toBeGreaterThan(0);

  const lists = DEPARTMENTS.map((department) =>
    every('cases-on-command', { does: 'list', department }, 'cases', 'place'),
  );
  const cases = (await Promise.all(lists)).flat();
  const [byNumber, byWords] = [counted(cases, 'case'), counted(cases, 'about')];
  for (const each of [...of('form'), ...of('text')])
    expect([told, each, byWords.get(each.wrote)?.length]).toEqual([told, each, 1]);
  for (const each of [...of('form'), ...of('call')])
    expect([told, each, byNumber.get(each.number ?? '')?.length]).toEqual([told, each, 1]);
  for (const { case: number } of cases) {
    const shown = await centre.asks<Row>('cases-on-command', { does: 'show', case: number });
    expect([told, shown]).toMatchObject([told, { case: number, history: [expect.anything()] }]);
    // Who was cut off behind the write called again, which is a contact of its own; everything else comes again as it was.
    const ways = (shown['contacts'] as readonly Row[]).map(({ way }) => way);
    expect([told, ways]).toEqual([told, ways.includes('phone') ? ways.map(() => 'phone') : [expect.anything()]]);
  }

  const orders = counted(
    await every('orders-on-command', { does: 'list', from: '2026-12-04', to: '2026-12-04' }, 'orders', 'place'),
    'order',
  );
  for (const each of of('order')) expect([told, each, orders.get(each.number ?? '')?.length]).toEqual([told, each, 1]);
  for (const number of orders.keys())
    expect(await centre.asks('orders-on-command', { does: 'show', order: number })).toMatchObject({
      history: [expect.anything()],
    });

  const callbacks = counted(await every('waiting-on-command', { do: { does: 'list' } }, 'callbacks', 'do'), 'number');
  for (const each of of('callback')) expect([told, each, callbacks.get(each.phone)?.length]).toEqual([told, each, 1]);

  for (const each of of('text')) {
    const { messages, replies } = await centre.asks<{ messages: Row[]; replies: Row[] }>('notices-on-inbox', {
      to: each.phone,
    });
    expect([told, each, replies.map(({ text }) => text)]).toEqual([told, each, [`PROBLEM ${each.wrote}`]]);
    const states = messages.filter(({ template }) => template === 'case-opened').map(({ state }) => state);
    expect([told, each, states]).toEqual([told, each, [expect.stringMatching(/^(sent|resent)$/)]]);
  }
  const messages = await every('notices-on-inbox', {}, 'messages', 'from');
  expect(messages.filter(({ state }) => state === 'resent').length, told).toBeLessThanOrEqual(KILLS * 10);
  expect(messages.filter(({ state }) => !/^(sent|resent|held)$/.test(String(state)))).toEqual([]);
  expect((await centre.run('notices', 'dead', '--json')).lines(), told).toEqual([{ failed: [], lying: [] }]);
}, 600_000);
