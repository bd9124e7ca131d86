import { area, type Form, input } from '../travellers/words.guide.en.ts';

/** What agents read on the pages of cases, in English. */

export const toCases = 'Back to the cases';
export const toCase = 'Back to the case';
export const close = 'Back';
export const again = 'Try again';
export const continueWith = 'Continue';
/** A view refuses what is empty. */
export const nothing = ' ';

export const notSaved = {
  heading: 'The records do not answer',
  says: 'Your step was not taken. What you typed is kept: wait a moment and try again.',
};

export const byNumber: Form = {
  heading: 'Open a case',
  says: 'By its number, as the traveller reads it from a message.',
  fields: (typed) => [input('number', 'Number', 'Eight digits.', typed('number'))],
};

export const newCase: Form = {
  heading: 'A new case',
  says: 'The department gets it at once, and the traveller is told its number and the day.',
  fields: (typed) => [
    {
      Type: 'RadioGroup',
      Name: 'kind',
      Label: 'What is it about?',
      DefaultValue: typed('kind'),
      Options: [
        { Label: 'In danger or stranded', Value: 'rescue' },
        { Label: 'An accident', Value: 'accident' },
        { Label: 'A refund', Value: 'refund' },
        { Label: 'To cancel or change the date', Value: 'change' },
        { Label: 'Another trip instead', Value: 'swap' },
        { Label: 'A complaint', Value: 'complaint' },
        { Label: 'A suggestion', Value: 'suggestion' },
        { Label: 'An insurance claim', Value: 'claim' },
        { Label: 'Something else', Value: 'other' },
      ],
    },
    area('about', 'In their words', 'Never write a card number down.', typed('about')),
    input(
      'departs',
      'The trip departs on',
      'YYYY-MM-DD, where it is not their next one. May stay empty.',
      typed('departs'),
    ),
  ],
};
