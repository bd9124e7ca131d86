import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, type Shown } from './guided.ts';
import { fact, labels, NAMES, Ordering, option } from './ordering.ts';
import { RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';

const centre = new RunningCentre();
const orders = new Ordering(centre);
const at = {} as { [N in (typeof NAMES)[number]]: ReturnType<typeof orders.at> };
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  for (const name of NAMES) at[name] = orders.at(name);
});
afterAll(() => centre.remove());
afterEach(() => orders.goHome());

describe('an order', () => {
  it('goes from the call to the closed file by the guides of every role (S72 to S88)', async () => {
    const order = await orders.begun('a week at the sea', { where: 'Nida', people: '2' });

    // She is told its number, in her language (S87).
    expect(await orders.told()).toMatchObject([
      { language: 'lt', state: 'sent', text: expect.stringContaining(order) },
    ]);

    // The team lead finds it at the top of their desk, and assigns it (S73, S74).
    await orders.rungFor('jurga', order);
    const waiting = (await at.jurga.act('Back to the orders')) as Shown;
    expect(waiting.data.Heading).toBe('1 order of Rasa');
    await at.jurga.act(`${order}: a week at the sea`);
    const form = await at.jurga.act('Assign to a planner');
    const nobody = await at.jurga.act('Continue', {});
    expect(nobody?.data.ErrorText).toBe('Choose whom it is for.');
    const planner = option(form, 'Andrius Butkus');
    const assigned = (await at.jurga.act('Continue', { who: planner })) as Shown;
    expect(linesOf(assigned, 'Who has it')).toEqual(['Rūta Kazlauskienė', 'Jurga Stankevičienė', 'Andrius Butkus']);
    expect(labels(assigned)).not.toContain('Approve');
    await orders.goHome('jurga');

    // The planner sells, spends, follows up, and agrees (S75, S81, S85).
    await orders.rungFor('andrius', order);
    await at.andrius.act('Add an item');
    const wrong = await at.andrius.act('Continue', { what: 'hotel in Nida', quantity: '2', amount: '-5' });
    expect(wrong?.data.ErrorText).toMatch(/^Write the amount in EUR as a plain number/);
    const typed = wrong?.data.Sections[0].Items.map(({ DefaultValue }: { DefaultValue: string }) => DefaultValue);
    expect(typed).toEqual(['hotel in Nida', '2', '-5']);
    await at.andrius.act('Continue', { what: 'hotel in Nida', quantity: '2', amount: '150,00' });
    await orders.takesOpen('andrius', 'Write a follow-up', { says: 'she wants a balcony' });
    await orders.takesOpen('andrius', 'Write down an expense', {
      supplier: 'Nerija',
      amount: '200',
      says: 'two rooms',
    });
    const toDesk = await at.andrius.act('Agreed: to the front desk');
    const won = (await at.andrius.act('Continue', { who: option(toDesk, 'Aistė Paulauskaitė') })) as Shown;
    expect(linesOf(won, 'Who has it')).toEqual(['Rūta Kazlauskienė', 'Andrius Butkus', 'Aistė Paulauskaitė']);
    expect(linesOf(won, 'Money')).toEqual(['300.00 EUR', '0.00 EUR', '300.00 EUR', '200.00 EUR', '-200.00 EUR']);
    await orders.goHome('andrius');

    // The traveller signs; items are frozen (S81). Finance approves, and only then money moves (S79, S80).
    await orders.rungFor('aiste', order);
    const signed = await orders.takesOpen('aiste', 'The traveller signs');
    await orders.goHome('aiste');
    expect(labels(signed)).not.toContain('Add an item');
    expect(fact(signed, 'Next')).toBe('finance approves it');
    expect(fact(signed, 'Expected')).toBe('Mon 7 Dec');

    // She asks how it stands, on the telephone and by SMS, and is told the same (S18, S19, idea 8).
    const heard = said(await centre.call(RASA, '--press', '2'));
    expect(heard).toContain(`Your order ${[...order].join(' ')} is with finance since Friday 4 December. Next, `);
    expect(heard).toContain('finance checks it and then you can pay, expected by Monday 7 December.');
    const status = (await centre.run('reply', '--from', RASA, 'STATUS', '--json')).lines()[0];
    expect(status).toMatchObject({ did: 'told', answered: [{ template: 'status' }] });
    expect(JSON.stringify(status)).toMatch(
      new RegExp(
        `BT 341.* Užsakymas ${order}: nuo 12-04 – finansų skyrius\\. Toliau iki 12-07: patikra, tada mokėjimas`,
      ),
    );
    await orders.rungFor('darius', order);
    const approved = await orders.takesOpen('darius', 'Approve');
    expect(labels(approved)).toEqual(expect.arrayContaining(['Write down a receipt', 'Pay an expense out']));
    await at.darius.act('Write down a receipt');
    const over = await at.darius.act('Continue', { amount: '300.01', says: 'card', on: '2026-12-04' });
    expect(over?.data.ErrorText).toBe('300.01 EUR is more than is still to be paid: 300.00 EUR.');
    await at.darius.act('Continue', { amount: '100', says: 'card', on: '2026-12-04' });
    await orders.takesOpen('darius', 'Write down a receipt', { amount: '200', says: 'transfer', on: '2026-12-04' });
    const expense = await at.darius.act('Pay an expense out');
    const paid = (await at.darius.act('Continue', { line: option(expense, 'Nerija, 200.00 EUR: two rooms') })) as Shown;
    expect(linesOf(paid, 'Money')).toEqual(['300.00 EUR', '300.00 EUR', '0.00 EUR', '200.00 EUR', '100.00 EUR']);
    await orders.goHome('darius');

    // The seat asks how it was when they are back, and closes (S82 to S84).
    await orders.takes('ruta', order, 'Change a field', { field: 'notes', value: 'came by bicycle' });
    const closing = await orders.takes('ruta', order, 'Close the order', { says: 'all well' });
    expect(closing.data.ErrorText).toBe('It cannot be closed yet: the traveller must be back.');
    await orders.takes('ruta', order, 'The traveller is back', { on: '2026-12-04' });
    await orders.takes('ruta', order, 'Write how it was', { says: 'they will come again', score: '5' });
    const closed = await orders.takes('ruta', order, 'Close the order');
    expect(fact(closed, 'Stage')).toBe('closed');
    expect(fact(closed, 'Next')).toBe('nothing');
    expect(linesOf(closed, 'Behind the signature')).toEqual([
      'approved',
      '2026-12-04',
      'they will come again (5 of 5)',
    ]);

    // Management sees all of it at any time, and can still change a field (S86, S90).
    const seen = await orders.shown('vida', order);
    expect(labels(seen)).toEqual(['Change a field', 'Back to the orders']);
    expect(linesOf(seen, 'What was done, the newest first')).toHaveLength(15);

    // From the command line: the list, one order, who had a part, and a file for the books (S76, S80, S90).
    const period = ['--from', '2026-12-01', '--to', '2026-12-31'];
    const money = { currency: 'EUR', receivable: 30_000, received: 30_000, refunded: 0, cost: 20_000, profit: 10_000 };
    const chain = { creator: 'Rūta Kazlauskienė', assigner: 'Andrius Butkus', owner: 'Aistė Paulauskaitė' };
    expect((await centre.run('orders', 'list', ...period, '--json')).lines()).toEqual([
      { order, stage: 'closed', ...chain, ...money },
    ]);
    expect((await centre.run('orders', 'show', order)).stdout).toMatch(/Rūta Kazlauskienė: closed\n$/);
    expect((await centre.run('orders', 'counts', ...period)).stdout.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^Aistė Paulauskaitė +created 0, assigned 0, owns 1, rated 5\.0 of 5 by 1$/),
      expect.stringMatching(/^Andrius Butkus +created 0, assigned 1, owns 0, rated 5\.0 of 5 by 1$/),
      expect.stringMatching(/^Rūta Kazlauskienė +created 1, assigned 0, owns 0, rated 5\.0 of 5 by 1$/),
    ]);
    expect((await centre.run('orders', 'export', ...period)).stdout).toBe(
      'order,stage,creator,assigner,owner,currency,receivable,received,refunded,cost,profit\r\n' +
        `${order},closed,Rūta Kazlauskienė,Andrius Butkus,Aistė Paulauskaitė,EUR,300.00,300.00,0.00,200.00,100.00\r\n`,
    );
    expect(await centre.run('orders', 'show', '1234567')).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(/There is no order 1234567\. It has seven digits\./),
    });
    expect(await centre.run('orders', 'list', '--from', '2026-12-31', '--to', '2026-12-01')).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(/The last day is before the first\./),
    });
    expect(await centre.run('orders', 'list', '--from', 'soon', '--to', '2026-12-01')).toMatchObject({ exit: 2 });
  });
});
