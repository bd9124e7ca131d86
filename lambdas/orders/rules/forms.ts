import type { OrderStep } from '../command.ts';
import type { AgentOfOrder, Order } from '../order.ts';
import { writeAmount } from './amounts.ts';

/** What the form of a step asks for: each is filled in as text, under a name that every step shares. */
const FILLED = [
  'who',
  'says',
  'what',
  'quantity',
  'amount',
  'supplier',
  'line',
  'on',
  'score',
  'field',
  'value',
] as const;
export type FilledName = (typeof FILLED)[number];
export type Filled = { readonly [N in FilledName]?: string | null | undefined };

export interface FormField {
  readonly name: FilledName;
  readonly label: string;
  readonly helper: string;
  readonly kind: 'input' | 'area' | 'day' | 'choice';
  /** Of a choice: what comes back, and what is read. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What stands there at first. */
  readonly first?: string;
}

/** What a form may offer: whom an order can be given to, and the fields that can be changed. */
export interface Offers {
  readonly people: readonly AgentOfOrder[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  /** The agency's day, YYYY-MM-DD. */
  readonly today: string;
}

/** The fields that a step needs; none where it only wants a yes. */
export function fieldsOf(step: OrderStep, order: Order, offers: Offers): readonly FormField[] {
  const { currency } = order;
  const who = (label: string): FormField => ({
    ...{ name: 'who', label, helper: '', kind: 'choice' },
    options: offers.people.map(({ agent, name }) => ({ value: agent, label: name })),
  });
  const says = (label: string, helper = ''): FormField => ({ name: 'says', label, helper, kind: 'area' });
  const amount: FormField = {
    name: 'amount',
    label: `Amount in ${currency}`,
    helper: 'Such as 1234.50.',
    kind: 'input',
  };
  const on = (label: string): FormField => ({
    name: 'on',
    label,
    helper: 'YYYY-MM-DD',
    kind: 'day',
    first: offers.today,
  });
  const line = (label: string, options: NonNullable<FormField['options']>): FormField => ({
    ...{ name: 'line', label, helper: '', kind: 'choice', options },
  });
  switch (step) {
    case 'assign':
      return [who('Which planner?')];
    case 'hand to front desk':
      return [who('Who at the front desk?')];
    case 'follow up':
      return [says('What was said?')];
    case 'void':
      return [says('Why is it given up?')];
    case 'send back':
      return [says('What is to be changed?')];
    case 'close':
      return 'followedUp' in order && order.followedUp
        ? []
        : [says('Summary', 'How it was, in the traveller’s words: it is kept as the follow-up.')];
    case 'ask how it was':
      return [
        says('What did they say?'),
        { name: 'score', label: 'From 1 to 5', helper: 'May stay empty.', kind: 'input' },
      ];
    case 'add item':
      return [
        { name: 'what', label: 'What is it?', helper: 'Such as: hotel in Nida, 3 nights.', kind: 'input' },
        { name: 'quantity', label: 'How many', helper: 'A whole number.', kind: 'input', first: '1' },
        { ...amount, label: `Price of one in ${currency}` },
      ];
    case 'remove item':
      return [
        line(
          'Which item?',
          order.items.map(({ item, what }) => ({ value: item, label: what })),
        ),
      ];
    case 'receive':
      return [amount, says('How was it paid?', 'Such as: card, cash, transfer. No card numbers.'), on('On which day?')];
    case 'refund':
      return [amount, says('Why is it given back?'), on('On which day?')];
    case 'reduce':
      return [amount, says('Why need it not be paid?')];
    case 'record expense':
      return [{ name: 'supplier', label: 'Who gets it?', helper: '', kind: 'input' }, amount, says('What for?')];
    case 'remove expense':
    case 'pay out':
      return [line('Which expense?', expensesOf(order))];
    case 'returned':
      return [on('On which day did they come back?')];
    case 'edit':
      return [
        { name: 'field', label: 'Which field?', helper: '', kind: 'choice', options: offers.fields },
        { name: 'value', label: 'What should it say?', helper: 'Empty takes it away.', kind: 'area' },
      ];
    default:
      return [];
  }
}

const expensesOf = ({ expenses, currency }: Order): NonNullable<FormField['options']> =>
  expenses
    .filter(({ paidOut }) => paidOut === undefined)
    .map(({ line, supplier, amount, why }) => ({
      value: line,
      label: `${supplier}, ${writeAmount(amount, currency)}: ${why}`,
    }));
