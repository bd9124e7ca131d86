import * as z from 'zod';
import { address, language, number, words } from './command.ts';
import { messageClass } from './consent.ts';

/** What may be agreed to beforehand; safety needs nobody's leave. Without a word it is messages about the trips only. */
const AGREED = 'Agreed to is a list of operational, survey, marketing.';
const agreed = z.array(messageClass.exclude(['safety'], { error: AGREED }), { error: AGREED }).default(['operational']);

const NOT_KNOWN = (fields: readonly string[]) => `There is no such field: ${fields.join(', ')}.`;

/** An object whose fields are these and no others, so that a misspelt one is not lost in silence. */
const only = <Shape extends z.core.$ZodLooseShape>(shape: Shape, otherwise: string) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? NOT_KNOWN(issue['keys'] as string[]) : otherwise),
  });

const point =
  <Field extends 'number' | 'address'>(field: Field) =>
  (given: unknown) =>
    typeof given === 'string' ? { [field]: given } : given;

const phone = z.preprocess(
  point('number'),
  only({ number, agreed }, 'Write a phone as "+37061234567", or as {"number", "agreed"}.'),
);
const email = z.preprocess(
  point('address'),
  only({ address, agreed }, 'Write an e-mail as "rasa@example.com", or as {"address", "agreed"}.'),
);

const PHONES = 'Give one phone or more: a record is found by its numbers.';

/** Somebody whom an operator, an agent or a form tells us about. A contact point is a string, or says what it may be used for. */
export const person = only(
  {
    name: words('the given name'),
    familyName: words('the family name'),
    phones: z.array(phone, { error: PHONES }).min(1, PHONES).max(10, 'Ten phones are the most.'),
    emails: z.array(email, { error: 'Give e-mails as a list.' }).max(10, 'Ten e-mails are the most.').default([]),
    language,
    tier: words('the tier').optional(),
    /** The company whose people share records and numbers (S10). */
    institution: words('the institution').optional(),
    /** The intermediary that acts for them (S11). */
    agency: words('the agency').optional(),
    treatment: only(
      { what: words('the special treatment'), why: words('the reason') },
      'Write a treatment as {"what", "why"}.',
    ).optional(),
  },
  'Give each person as an object with name, familyName, phones and language.',
);

export type Person = z.infer<typeof person>;
