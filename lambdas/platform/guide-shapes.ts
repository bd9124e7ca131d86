import * as z from 'zod';
import { withoutCards } from './card-numbers.ts';
import { id } from './id.ts';

/** What contracts of guides have in common: what they ask with, and what a page is made of. */

/** As much of what is filled in as is looked at: more than any field takes, so that who wrote too much is told so on a page that can carry it. */
const FILLED_MOST = 4000;

/** What an agent filled in; missing where they left it empty. Checked by the use case, which says what is wrong with it. */
export const typed = z
  .string()
  .transform((text) => text.slice(0, FILLED_MOST).toWellFormed())
  .nullish();
/** The same without the numbers of payment cards, where the use case does not refuse them itself: none enters by a guide (PCI DSS 3.3.1). */
export const filled = z
  .string()
  .transform((text) => withoutCards(text.slice(0, FILLED_MOST).toWellFormed()))
  .nullish();
export const says = z.string().min(1);
/** The contact that a guide stands beside, and the one that was kept for it. */
export const beside = { contact: id.nullish(), kept: id.nullish() };
/** Whom the card is about: the id of the record; `none` where nobody was recognised. */
export const traveller = id.nullish();
/** Nobody knows who is asking, so nothing is shown and nothing written (S92); or the records cannot be reached in time (S41). */
export const nothing = { unknownAgent: z.object({}), unavailable: z.object({}) } as const;

export const label = z.object({ Label: says, Value: says });
export const section = z.object({ Heading: says, Items: z.array(label) });
/** A line of a list. */
export const listed = z.object({ Heading: says, Description: says, Id: says });

const field = z.looseObject({ Type: says, Name: says, Label: says });
/** A form as the form view takes it. */
export const form = {
  heading: says,
  says,
  sections: z.array(z.object({ Type: z.literal('FormSection'), Items: z.array(field) })),
};

/** What is known of one thing, as the detail view takes it. */
export const shown = {
  heading: says,
  facts: z.array(label),
  sections: z.array(section),
};
