import type { Field } from '../flow-language/views/inputs.ts';
import { area, type Form, input } from '../travellers/words.guide.en.ts';

/** What agents read on the pages of orders, in English. */

export const close = 'Back';
export const toOrders = 'Back to the orders';
export const toOrder = 'Back to the order';
export const doIt = 'Yes, do it';
export const again = 'Try again';
export const continueWith = 'Continue';
export const anotherPeriod = 'Other days';
/** A view refuses what is empty. */
export const nothing = ' ';

export const notSaved = {
  heading: 'The records do not answer',
  says: 'Your step was not taken. What you typed is kept: wait a moment and try again.',
};

const day = (Name: string, Label: string, DefaultValue: string): Field => ({
  ...{ Type: 'DatePicker', Name, Label, DefaultValue, HelperText: 'YYYY-MM-DD' },
});

export const byNumber: Form = {
  heading: 'Open an order',
  says: 'By its number, as the traveller reads it from a message.',
  fields: (typed) => [input('number', 'Number', 'Seven digits.', typed('number'))],
};

export const period: Form = {
  heading: 'How many orders',
  says: 'Those that were begun from one day to another, both included.',
  fields: (typed) => [day('from', 'From', typed('from')), day('to', 'To', typed('to'))],
};

export const newOrder: Form = {
  heading: 'A new order',
  says: 'A team lead assigns it to a planner, and the traveller is told its number.',
  fields: (typed) => [
    area('asked', 'What do they ask for?', 'Such as: a week in Nida for two, in June.', typed('asked')),
    input('where', 'Where to', 'May stay empty.', typed('where')),
    input('people', 'How many travel', 'A number. May stay empty.', typed('people')),
    input('currency', 'Currency', 'Three letters, such as EUR.', typed('currency')),
    input('institution', 'For which institution', 'May stay empty.', typed('institution')),
    input('agency', 'Through which agency', 'May stay empty.', typed('agency')),
    input('actedFor', 'Who of them asked', 'May stay empty.', typed('actedFor')),
  ],
};
