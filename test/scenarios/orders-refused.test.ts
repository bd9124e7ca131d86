import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { linesOf, type Shown } from './guided.ts';
import { labels, type Name, Ordering, RASA } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
const orders = new Ordering(centre);
let order = '';
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
beforeAll(async () => {
  order = await orders.begun('a week at the sea');
});
afterAll(() => centre.remove());
afterEach(() => orders.goHome());

const wrong = (page: Shown | undefined) => page?.data.ErrorText;

/** Does it, and sees that the order and all of its history are what they were. */
async function writesNothing(does: () => Promise<void>): Promise<void> {
  const before = await orders.kept(order);
  expect(before).toMatchObject({ order });
  await does();
  expect(await orders.kept(order)).toEqual(before);
}

/** Fills in a step of the open order with what is wrong with it; answers the sentences. */
async function refused(name: Name, step: string, ...filled: readonly object[]): Promise<readonly string[]> {
  await orders.at(name).act(step);
  const sentences: string[] = [];
  for (const each of filled) sentences.push(wrong(await orders.at(name).act('Continue', each)));
  await orders.at(name).act('Back to the order');
  return sentences;
}

it('an order that there is not is refused, by guide and where a flow asks for it', async () => {
  await orders.desk('andrius');
  await orders.at('andrius').act('Another order');
  const list = await orders.at('andrius').act('Save', { number: '1234567' });
  expect(list?.data.SubHeading).toBe('There is no order 1234567. It has seven digits.');
  const step = { question: 'take the step', order: '1234567', version: '1', step: 'Write a follow-up', says: 'x' };
  expect(await orders.asksBeside('andrius', step)).toEqual({
    outcome: 'no',
    says: 'There is no order 1234567. It has seven digits.',
  });
});

it('what somebody’s post may not do is neither offered nor done, and it is kept that they tried (S92)', () =>
  writesNothing(async () => {
    const steps: readonly (readonly [Name, string, string])[] = [
      ['ruta', 'Assign to a planner', 'You may not assign. Ask a team lead or management.'],
      ['aiste', 'Approve', 'You may not approve. Ask finance.'],
      ['andrius', 'Write down a receipt', 'You may not take in money. Ask finance.'],
      ['darius', 'Close the order', 'You may not close. Ask a seat, a team lead or management.'],
    ];
    for (const [name, step, sentence] of steps) {
      expect(labels(await orders.shown(name, order))).not.toContain(step);
      const asked = { question: 'take the step', order, version: '1', step };
      const says = `${sentence} It is kept that you tried.`;
      expect(await orders.asksBeside(name, asked)).toEqual({ outcome: 'forbidden', says });
      await orders.goHome(name);
    }
    const tried = (await centre.run('agents', 'tried')).stdout;
    for (const who of ['ruta', 'aiste', 'andrius', 'darius']) expect(tried).toContain(who);
  }));

it('of two at once one wins; the other is told what has changed, and loses nothing that was typed', async () => {
  for (const name of ['jurga', 'vida'] as const) {
    await orders.shown(name, order);
    await orders.at(name).act('Change a field');
  }
  await orders.at('jurga').act('Continue', { field: 'where', value: 'Palanga' });
  const late = await orders.at('vida').act('Continue', { field: 'where', value: 'Nida' });
  expect(wrong(late)).toBe(
    'Your step was not taken, as this order has changed meanwhile: Jurga Stankevičienė: changed where: Palanga. If your step still holds, take it again.',
  );
  const typed = late?.data.Sections[0].Items.map(({ DefaultValue }: { DefaultValue: string }) => DefaultValue);
  expect(typed).toEqual(['where', 'Nida']);
  expect(await orders.kept(order)).toMatchObject({ version: 2, fields: { where: 'Palanga' } });
  const taken = (await orders.at('vida').act('Continue', { field: 'where', value: 'Nida' })) as Shown;
  // The history has both, with the old value (reading 4).
  expect(linesOf(taken, 'What was done, the newest first').slice(0, 2)).toEqual([
    'changed where: Nida (before: Where to: Palanga)',
    'changed where: Palanga',
  ]);
});

it('what is wrong on a form is refused in a sentence, before and behind the signature', async () => {
  await orders.shown('jurga', order);
  await orders.gives('jurga', 'Assign to a planner', 'Andrius Butkus');
  await orders.goHome('jurga');
  await orders.shown('andrius', order);
  const item = { what: 'hotel in Nida', quantity: '2', amount: '150' };
  await writesNothing(async () => {
    const amounts = ['-5', '1.005', '0x10', '5 USD'].map((amount) => ({ ...item, amount }));
    const quantities = ['0', '1.5', '-1'].map((quantity) => ({ ...item, quantity }));
    const plain = 'Write the amount in EUR as a plain number, such as 1234.50.';
    const whole = 'Write how many as a whole number from 1 to 999.';
    expect(await refused('andrius', 'Add an item', ...amounts, ...quantities)).toEqual([
      plain,
      'EUR has 2 digits behind the point: write 1234.50.',
      plain,
      plain,
      ...[whole, whole, whole],
    ]);
    const dates = ['departs', 'returns'].map((field) => ({ field, value: '2026-02-30' }));
    expect(await refused('andrius', 'Change a field', ...dates)).toEqual([
      'Write the day of departure (YYYY-MM-DD).',
      'Write the day of return (YYYY-MM-DD).',
    ]);
  });
  await orders.takesOpen('andrius', 'Add an item', item);
  await writesNothing(async () =>
    expect(await refused('andrius', 'Add an item', { ...item, what: 'Hotel in Nida' })).toEqual([
      'Hotel in Nida is in this order already. Remove it first, or write how many of it.',
    ]),
  );
  await orders.takesOpen('andrius', 'Change a field', { field: 'departs', value: '2026-12-02' });
  await orders.gives('andrius', 'Agreed: to the front desk', 'Aistė Paulauskaitė');
  await orders.takes('aiste', order, 'The traveller signs');
  await orders.shown('darius', order);
  await orders.takesOpen('darius', 'Approve');
  await writesNothing(async () => {
    const receipt = { amount: '100', says: 'card', on: '2026-12-04' };
    const wrongs = [
      { ...receipt, amount: '300.01' },
      { ...receipt, amount: '-100' },
      { ...receipt, amount: '0' },
      { ...receipt, on: '2026-12-03' },
      { ...receipt, on: '2026-12-05' },
      { ...receipt, on: 'yesterday' },
      { ...receipt, says: ' ' },
    ];
    expect(await refused('darius', 'Write down a receipt', ...wrongs)).toEqual([
      '300.01 EUR is more than is still to be paid: 300.00 EUR.',
      'Write the amount in EUR as a plain number, such as 1234.50.',
      'Write an amount above zero.',
      '2026-12-03 is before this order began. Write the day on which the money moved.',
      '2026-12-05 is not here yet. Write the day on which the money moved.',
      'Write the day as YYYY-MM-DD.',
      'Write how it was paid.',
    ]);
    await orders.shown('ruta', order);
    expect(await refused('ruta', 'The traveller is back', { on: '2026-12-01' }, { on: '2026-12-05' })).toEqual([
      'The traveller departs on 2026-12-02; 2026-12-01 is before that.',
      '2026-12-05 is not here yet. Write the day on which the traveller came back.',
    ]);
  });
});

it('while the account is frozen no step is taken and no order begun (reading 11)', async () => {
  expect((await centre.run('travellers', 'hold', RASA)).exit).toBe(0);
  await writesNothing(async () => {
    await orders.shown('darius', order);
    const [frozen] = await refused('darius', 'Write down a receipt', { amount: '1', says: 'card', on: '2026-12-04' });
    expect(frozen).toMatch(/^The account has been frozen since 2026-12-04\S+: thaw it first, with a second proof\.$/);
    const call = await orders.at('ruta').takesKnown(RASA);
    await orders.at('ruta').act('Orders');
    await orders.at('ruta').act('A new order');
    const again = await orders.at('ruta').act('Save', { asked: 'a second one', currency: 'EUR' });
    expect(wrong(again)).toBe(frozen);
    await call.hangUp();
    const all = ['--from', '2026-12-01', '--to', '2026-12-31', '--json'];
    expect((await centre.run('orders', 'list', ...all)).lines()).toHaveLength(1);
  });
});
