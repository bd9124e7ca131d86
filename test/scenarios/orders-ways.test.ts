import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { linesOf } from './guided.ts';
import { fact, labels, type Name, Ordering, RASA } from './ordering.ts';
import { only, RunningCentre, said } from './running-centre.ts';

const INGRID = '+4790012345';
const PETRA = '+420601234567';
const centre = new RunningCentre();
const orders = new Ordering(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => orders.goHome());

const clock = async (to: string) => expect((await centre.run('clock', '--to', to)).exit).toBe(0);
const titles = async (name: Name) => (await orders.contacts(name)).map(({ title }) => title);

/** An order that the planner has. */
async function assigned(asked: string, filled: object = {}, from = RASA): Promise<string> {
  const order = await orders.begun(asked, filled, from);
  await orders.shown('jurga', order);
  await orders.gives('jurga', 'Assign to a planner', 'Andrius Butkus');
  await orders.goHome('jurga');
  await orders.rungFor('andrius', order);
  await orders.goHome('andrius');
  return order;
}

/** The planner sells something for 300 EUR, and hands the order on. */
async function agreed(order: string): Promise<void> {
  await orders.shown('andrius', order);
  await orders.takesOpen('andrius', 'Add an item', { what: 'hotel in Nida', quantity: '2', amount: '150' });
  await orders.gives('andrius', 'Agreed: to the front desk', 'Aistė Paulauskaitė');
  await orders.goHome('andrius');
}

it('what cannot be won is given up by its planner and nobody else; the traveller is told, and it is over (S77)', async () => {
  const order = await assigned('a palace on the moon');
  const before = await orders.kept(order);
  for (const name of ['aiste', 'vida', 'ruta'] as const) {
    const page = await orders.shown(name, order);
    expect(labels(page)).not.toContain('Give the order up');
    const given = { question: 'take the step', order, version: '2', step: 'Give the order up', says: 'too far' };
    expect(await orders.asksBeside(name, given)).toEqual({
      outcome: 'forbidden',
      says: 'You may not void. Ask a planner. It is kept that you tried.',
    });
    await orders.goHome(name);
  }
  expect(await orders.kept(order)).toEqual(before);
  expect((await centre.run('agents', 'tried')).stdout).toMatch(/aiste.*void \(order\)/);

  await orders.shown('andrius', order);
  const form = await orders.at('andrius').act('Give the order up');
  expect(form?.data.SubHeading).toBe(`Order ${order}. The traveller is told. This ends the order.`);
  const over = await orders.at('andrius').act('Continue', { says: 'nobody flies there' });
  expect([over && fact(over, 'Stage'), over && fact(over, 'Next')]).toEqual(['given up', 'nothing']);
  expect(over && labels(over)).toEqual(['Change a field', 'Back to the orders']);
  await orders.goHome('andrius');
  expect((await orders.told()).at(-1)).toMatchObject({
    text: `„Wayline“: užsakymas ${order} nutrauktas. Norėjote ne to? Paskambinkite mums.`,
    state: 'sent',
  });
  const call = await centre.call(RASA, '--press', '2');
  expect(only(call, 'asked')).toMatchObject([{}, { contract: 'where are my orders', outcome: 'none' }]);
  expect(said(call)).toContain('We see no order of yours that is open.');
});

it('who comes to sign before the planner has assigned is announced by the front desk, and the planner hands over (S78)', async () => {
  const order = await assigned('a boat to Klaipėda');
  const page = await orders.takes('aiste', order, 'Ask the planner to assign');
  expect(page.data.Description).toBe('Done: the traveller came to sign; the planner is asked to assign.');
  expect(labels(page)).not.toContain('Ask the planner to assign');
  const rung = await orders.rungFor('andrius', order);
  expect(await titles('andrius')).toEqual([`Order ${order}: the traveller is at the front desk to sign; hand it over`]);
  expect(linesOf(rung, 'Who has it')).toContain('Aistė Paulauskaitė has asked the planner to assign');
  await orders.goHome('andrius');
  await agreed(order);
  await orders.rungFor('aiste', order);
  expect(fact(await orders.takesOpen('aiste', 'The traveller signs'), 'Stage')).toBe('signed');
});

it('who may be sent no message is called by the seat, and told that the booking succeeded (S89)', async () => {
  await centre.run('travellers', 'import', '--json', await petra());
  const order = await assigned('a train to Vienna', {}, PETRA);
  await agreed(order);
  await orders.takes('aiste', order, 'The traveller signs');
  expect(await orders.told(PETRA)).toEqual([]);
  await orders.rungFor('ruta', order);
  expect(await titles('ruta')).toEqual([
    `Order ${order}: call the traveller that the booking succeeded; no message may be sent`,
  ]);
  expect((await centre.run('agents', 'call', 'ruta', PETRA)).exit).toBe(0);
  const phone = centre.run('pick-up', '--number', PETRA, '--json');
  const calls = async () => (await orders.contacts('ruta')).filter(({ channel }) => channel === 'VOICE');
  await expect.poll(calls).toMatchObject([{ is: 'connected' }]);
  await orders.goHome('ruta');
  expect(only((await phone).lines(), 'joined')).toHaveLength(1);
  // Whoever can be written to was told by SMS, and nobody is rung for them.
  const rasas = await assigned('a bus to Riga');
  await agreed(rasas);
  await orders.takes('aiste', rasas, 'The traveller signs');
  expect((await orders.told()).at(-1)?.text).toMatch(new RegExp(`^„Wayline“: užsakymas ${rasas} priimtas`));
  expect(await orders.waitsFor('ruta')).toEqual([]);
});

it('an agency orders for its traveller, finance sends back, money comes in parts, and on the third day the seat asks (S10, S11, S79 to S85)', async () => {
  await centre.run('travellers', 'release', INGRID, '--proof', '1212');
  const agency = { agency: 'Fjordreiser', actedFor: 'Kari Nordmann' };
  const order = await assigned('a cabin in Nida', agency, INGRID);
  await orders.takes('andrius', order, 'Change a field', { field: 'collects', value: 'agency' });
  await agreed(order);
  await orders.takes('aiste', order, 'The traveller signs');

  await orders.rungFor('darius', order);
  expect(labels(await orders.at('darius').page())).not.toContain('Write down a receipt');
  await orders.takesOpen('darius', 'Send back', { says: 'the people are missing' });
  await orders.goHome('darius');
  const amend = await orders.rungFor('aiste', order);
  expect(linesOf(amend, 'Behind the signature')).toContain('sent back: the people are missing');
  await orders.goHome('aiste');
  await orders.takes('ruta', order, 'Change a field', { field: 'people', value: '2' });
  await orders.takes('andrius', order, 'Submit again');

  const waiting = await orders.rungFor('darius', order);
  expect(linesOf(waiting, 'About the trip')).toEqual([
    'a cabin in Nida',
    '2',
    'Fjordreiser',
    'Kari Nordmann',
    'agency',
  ]);
  await orders.takesOpen('darius', 'Approve');
  const on = '2026-12-04';
  await orders.takesOpen('darius', 'Write down a receipt', { amount: '100', says: 'Fjordreiser, transfer', on });
  await orders.takesOpen('darius', 'Write down a receipt', { amount: '120.50', says: 'Fjordreiser, card', on });
  await orders.takesOpen('darius', 'Let money off', { amount: '30', says: 'one bed less' });
  const money = await orders.takesOpen('darius', 'Give money back', { amount: '20', says: 'no breakfast', on });
  expect(linesOf(money, 'Money')).toEqual([
    ...['270.00 EUR', '220.50 EUR', '49.50 EUR'],
    ...['20.00 EUR', '0.00 EUR', '200.50 EUR'],
  ]);
  expect(linesOf(money, 'Receipts and expenses')).toEqual([
    '100.00 EUR, Fjordreiser, transfer',
    '120.50 EUR, Fjordreiser, card',
    '20.00 EUR, no breakfast',
    '30.00 EUR, one bed less',
  ]);
  await orders.goHome('darius');

  // The call on the third day is planned when the return is known, and moves with it (S83, reading 1).
  await orders.takes('andrius', order, 'Change a field', { field: 'returns', value: '2026-12-10' });
  await orders.takes('andrius', order, 'Change a field', { field: 'returns', value: '2026-12-12' });
  for (const early of ['2026-12-13T10:00:00Z', '2026-12-15T06:59:00Z']) {
    await clock(early);
    expect(await orders.waitsFor('ruta'), early).toEqual([]);
  }
  await clock('2026-12-15T07:01:00Z');
  await orders.rungFor('ruta', order);
  expect(await titles('ruta')).toEqual([`Order ${order}: back since 2026-12-12; ask how it was`]);
  await orders.takesOpen('ruta', 'The traveller is back', { on: '2026-12-12' });
  const asked = await orders.takesOpen('ruta', 'Write how it was', { says: 'cold but quiet', score: '4' });
  expect(linesOf(asked, 'Behind the signature')).toEqual(['approved', '2026-12-12', 'cold but quiet (4 of 5)']);
  // Not all is paid: closing says what is missing.
  expect((await orders.takesOpen('ruta', 'Close the order')).data.Description).toBe(
    'It cannot be closed yet: 49.50 EUR must be paid.',
  );
  await orders.goHome('ruta');
  await clock('P3D');
  expect(await orders.waitsFor('ruta')).toEqual([]);

  // What was said counts for the appraisal of all three (S76, S103).
  const counts = (await centre.run('orders', 'counts', '--from', '2026-12-04', '--to', '2026-12-04')).stdout;
  for (const name of ['Rūta Kazlauskienė', 'Andrius Butkus', 'Aistė Paulauskaitė'])
    expect(counts).toMatch(new RegExp(`^${name} .*, rated 4\\.0 of 5 by 1$`, 'm'));
}, 240_000);

/** A file with somebody to whose country no SMS goes, and who gave no e-mail. */
async function petra(): Promise<string> {
  const file = join(centre.data, 'petra.json');
  await writeFile(file, JSON.stringify([{ name: 'Petra', familyName: 'Nová', language: 'cs', phones: [PETRA] }]));
  return file;
}
