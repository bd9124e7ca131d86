import { describe, expect, it } from 'vitest';
import type { OrderStep } from '../../lambdas/orders/command.ts';
import { STEPS } from '../../lambdas/orders/rules/authority.ts';
import { stepFilledIn } from '../../lambdas/orders/rules/filled-step.ts';
import { type Filled, fieldsOf, type Offers } from '../../lambdas/orders/rules/forms.ts';
import { AT, DESK, does, FINANCE, PLANNER, RUTA, stepped, TODAY } from './a-chain.ts';

const people = [PLANNER, DESK].map(({ agent, name }) => ({ agent, name }));
const offers: Offers = { people, fields: [{ value: 'notes', label: 'Notes' }], today: TODAY };
const spent = () =>
  stepped(AT.approved, [
    { does: 'record expense', line: 'e', amount: 500, currency: 'EUR', why: 'bus', supplier: 'Busturas' },
    PLANNER,
  ]);
const filledIn = (step: OrderStep, filled: Filled, order = AT.assigned) => stepFilledIn(step, order, filled, people);

/** An order that is assigned has had three steps. */
const LINE = 'v4';
const money = { line: LINE, amount: 123_450, currency: 'EUR', why: 'card' };

/** Every step as somebody fills it in, and the command that it is. */
const STEPS_FILLED: { readonly [S in OrderStep]: readonly [filled: Filled, command: object] } = {
  assign: [{ who: PLANNER.agent }, { planner: people[0] }],
  'follow up': [{ says: ' she wants a balcony ' }, { says: 'she wants a balcony' }],
  'ask to assign': [{}, {}],
  'hand to front desk': [{ who: DESK.agent }, { frontDesk: people[1] }],
  void: [{ says: 'too dear' }, { why: 'too dear' }],
  'add item': [
    { what: 'hotel', quantity: '2', amount: '150,00' },
    { item: LINE, what: 'hotel', quantity: 2, price: 15_000, currency: 'EUR' },
  ],
  'remove item': [{ line: 'item 1' }, { item: 'item 1' }],
  sign: [{}, {}],
  approve: [{}, {}],
  'send back': [{ says: 'no address' }, { why: 'no address' }],
  'submit again': [{}, {}],
  receive: [
    { amount: '1 234.5', says: 'card', on: TODAY },
    { ...money, on: TODAY },
  ],
  refund: [
    { amount: '1 234.5', says: 'card', on: TODAY },
    { ...money, on: TODAY },
  ],
  reduce: [{ amount: '1 234.5', says: 'card' }, money],
  'record expense': [
    { amount: '1 234.5', says: 'card', supplier: 'Nida' },
    { ...money, supplier: 'Nida' },
  ],
  'remove expense': [{ line: 'e' }, { line: 'e' }],
  'pay out': [{ line: 'e' }, { line: 'e' }],
  returned: [{ on: TODAY }, { on: TODAY }],
  'ask how it was': [
    { says: 'well', score: '4' },
    { says: 'well', score: 4 },
  ],
  close: [{ says: 'all well' }, { summary: 'all well' }],
  edit: [{ field: 'notes', value: 'by bicycle' }, { fields: { notes: 'by bicycle' } }],
};
const EVERY = Object.keys(STEPS_FILLED) as OrderStep[];

describe('a step that is filled in', () => {
  it.each(EVERY)('is a command: %s', (step) => {
    const [filled, command] = STEPS_FILLED[step];
    expect(filledIn(step, filled)).toEqual({ does: step, ...command });
  });

  it.each(EVERY)('asks for what the command takes, and for nothing else: %s', (step) => {
    const names = fieldsOf(step, AT.approved, offers).map(({ name }) => name);
    expect([...names].sort()).toEqual(Object.keys(STEPS_FILLED[step][0]).sort());
  });

  it('is every step of the chain', () => expect([...EVERY].sort()).toEqual(Object.keys(STEPS).sort()));

  it('may leave the score, the summary and what takes a field away empty', () => {
    expect(filledIn('ask how it was', { says: 'well', score: ' ' })).toEqual({ does: 'ask how it was', says: 'well' });
    expect(filledIn('close', { says: null })).toEqual({ does: 'close' });
    expect(filledIn('edit', { field: 'notes' })).toEqual({ does: 'edit', fields: { notes: '' } });
  });

  it.each<readonly [OrderStep, Filled, string]>([
    ['assign', {}, 'Choose whom it is for.'],
    ['hand to front desk', { who: 'arn:nobody' }, 'Choose whom it is for.'],
    ['follow up', {}, 'Write what was said.'],
    ['void', { says: '  ' }, 'Write why it is given up.'],
    ['send back', {}, 'Write what is to be changed.'],
    ['remove item', {}, 'Choose the item.'],
    ['remove expense', { line: ' ' }, 'Choose the expense.'],
    ['pay out', {}, 'Choose the expense.'],
    ['edit', { value: 'x' }, 'Choose the field.'],
    ['add item', { what: 'hotel', quantity: 'two', amount: '1' }, 'Write how many as a whole number from 1 to 999.'],
    ['add item', { what: '', quantity: '2', amount: '1' }, 'Write what it is.'],
    ['add item', { what: 'hotel', quantity: '2', amount: 'x' }, amountIn('EUR')],
    ['receive', { amount: '', says: 'card', on: TODAY }, amountIn('EUR')],
    ['receive', { amount: '1', says: '', on: TODAY }, 'Write how it was paid.'],
    ['receive', { amount: '1', says: 'card', on: 'today' }, 'Write the day as YYYY-MM-DD.'],
    ['refund', { amount: '-5', says: 'x', on: TODAY }, amountIn('EUR')],
    ['reduce', { amount: '1e3', says: 'x' }, amountIn('EUR')],
    ['receive', { amount: '0.00', says: 'card', on: TODAY }, 'Write an amount above zero.'],
    [
      'record expense',
      { amount: '1.234', says: 'x', supplier: 'N' },
      'EUR has 2 digits behind the point: write 1234.50.',
    ],
    ['record expense', { amount: '1', says: 'x' }, 'Write who gets it.'],
    ['returned', {}, 'Write the day as YYYY-MM-DD.'],
    ['ask how it was', { says: 'well', score: '6' }, 'The score is a whole number from 1 to 5.'],
  ])('is refused in words where it is not right: %s %j', (step, filled, refused) => {
    expect(filledIn(step, filled)).toEqual({ refused });
  });

  it('names its line by the version that it came with: pressed twice, it is one', () => {
    const filled = { amount: '1', says: 'bus', supplier: 'B' };
    const once = filledIn('record expense', filled, AT.assigned);
    if ('refused' in once) throw new Error(once.refused);
    const after = stepped(AT.assigned, [once, PLANNER]);
    expect(does(after, once, PLANNER)).toEqual({ refused: 'This was written down already.' });
    const next = filledIn('record expense', filled, after);
    if ('refused' in next) throw new Error(next.refused);
    expect(stepped(after, [next, PLANNER]).expenses).toHaveLength(2);
  });
});

const amountIn = (currency: string): string => `Write the amount in ${currency} as a plain number, such as 1234.50.`;

describe('a form', () => {
  const form = (step: OrderStep, order = AT.approved) =>
    fieldsOf(step, order, offers).map(({ label, kind, helper, first }) =>
      [`${label} (${kind})`, ...(helper === '' ? [] : [helper]), ...(first === undefined ? [] : [`= ${first}`])].join(
        ' ',
      ),
    );

  it('says what is asked for, how, and what stands there at first', () => {
    expect(Object.fromEntries(EVERY.map((step) => [step, form(step)]))).toMatchInlineSnapshot(`
      {
        "add item": [
          "What is it? (input) Such as: hotel in Nida, 3 nights.",
          "How many (input) A whole number. = 1",
          "Price of one in EUR (input) Such as 1234.50.",
        ],
        "approve": [],
        "ask how it was": [
          "What did they say? (area)",
          "From 1 to 5 (input) May stay empty.",
        ],
        "ask to assign": [],
        "assign": [
          "Which planner? (choice)",
        ],
        "close": [
          "Summary (area) How it was, in the traveller’s words: it is kept as the follow-up.",
        ],
        "edit": [
          "Which field? (choice)",
          "What should it say? (area) Empty takes it away.",
        ],
        "follow up": [
          "What was said? (area)",
        ],
        "hand to front desk": [
          "Who at the front desk? (choice)",
        ],
        "pay out": [
          "Which expense? (choice)",
        ],
        "receive": [
          "Amount in EUR (input) Such as 1234.50.",
          "How was it paid? (area) Such as: card, cash, transfer. No card numbers.",
          "On which day? (day) YYYY-MM-DD = 2026-12-04",
        ],
        "record expense": [
          "Who gets it? (input)",
          "Amount in EUR (input) Such as 1234.50.",
          "What for? (area)",
        ],
        "reduce": [
          "Amount in EUR (input) Such as 1234.50.",
          "Why need it not be paid? (area)",
        ],
        "refund": [
          "Amount in EUR (input) Such as 1234.50.",
          "Why is it given back? (area)",
          "On which day? (day) YYYY-MM-DD = 2026-12-04",
        ],
        "remove expense": [
          "Which expense? (choice)",
        ],
        "remove item": [
          "Which item? (choice)",
        ],
        "returned": [
          "On which day did they come back? (day) YYYY-MM-DD = 2026-12-04",
        ],
        "send back": [
          "What is to be changed? (area)",
        ],
        "sign": [],
        "submit again": [],
        "void": [
          "Why is it given up? (area)",
        ],
      }
    `);
  });

  it('offers whom an order can be given to, and the fields that can be changed', () => {
    const optionsOf = (step: OrderStep, order = AT.approved) => fieldsOf(step, order, offers)[0]?.options;
    const choices = [
      { value: PLANNER.agent, label: 'Mantas' },
      { value: DESK.agent, label: 'Lina' },
    ];
    expect([optionsOf('assign'), optionsOf('hand to front desk')]).toEqual([choices, choices]);
    expect(optionsOf('edit')).toEqual(offers.fields);
    expect(optionsOf('remove item')).toEqual([{ value: 'item 1', label: 'hotel 1' }]);
  });

  it('offers the expenses that are not paid out, with what they come to', () => {
    const optionsOf = (step: OrderStep, order: ReturnType<typeof spent>) => fieldsOf(step, order, offers)[0]?.options;
    const bus = [{ value: 'e', label: 'Busturas, 5.00 EUR: bus' }];
    expect([optionsOf('pay out', spent()), optionsOf('remove expense', spent())]).toEqual([bus, bus]);
    expect(optionsOf('pay out', stepped(spent(), [{ does: 'pay out', line: 'e' }, FINANCE]))).toEqual([]);
  });

  it('asks for no summary where they were asked how it was', () => {
    const asked = stepped(
      AT.approved,
      [{ does: 'receive', line: 'r', amount: 10_000, currency: 'EUR', why: 'card', on: TODAY }, FINANCE],
      [{ does: 'returned', on: TODAY }, RUTA],
      [{ does: 'ask how it was', says: 'well' }, RUTA],
    );
    expect([form('close').length, form('close', asked)]).toEqual([1, []]);
  });
});
