import * as z from 'zod';
import { ID_MOST } from '../platform/id.ts';

/** As many users as an instance has, unless AWS was asked for more. */
const AGENTS_AT_ONCE = 500;

const agents = z
  .array(z.unknown(), { error: 'Give agents as a list.' })
  .max(AGENTS_AT_ONCE, `Give ${AGENTS_AT_ONCE} agents at most at a time.`);

const given = (what: string) => z.string({ error: `Give ${what}.` }).min(1, `Give ${what}.`);

const MONTH = 'Give the month as YYYY-MM, such as 2026-12.';

/** What an operator may ask about those who work here. */
const does = z.discriminatedUnion(
  'does',
  [
    /** Says what an import would reject, and writes nothing: users are made for the others before that. */
    z.object({ does: z.literal('check'), agents }),
    z.object({ does: z.literal('import'), agents }),
    z.object({ does: z.literal('list') }),
    z.object({ does: z.literal('show'), userName: given('the user name') }),
    /** What agents tried in a month and may not do (S92). */
    z.object({
      does: z.literal('tried'),
      month: z
        .string({ error: MONTH })
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, MONTH)
        .optional(),
    }),
    /** Who has a contact, or had it last, and who began and ended payments on it. */
    z.object({
      does: z.literal('who has'),
      contact: given('the id of a contact').max(ID_MOST, 'No contact has such a long id.'),
    }),
  ],
  { error: 'Say what to do: check, import, list, show, tried or who has.' },
);

/** An order of a person of ours. */
export const order = z.object({ do: does }, { error: 'Write an order as {"do": {"does": ...}}.' });
