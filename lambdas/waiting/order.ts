import * as z from 'zod';
import { withoutCards } from '../platform/card-numbers.ts';
import { id } from '../platform/id.ts';
import { place } from '../platform/page-of.ts';
import { number } from '../travellers/command.ts';

const WHO = 'Say who is meant: by {"number"}, or by {"traveller"}, the id of a record.';
const who = z.union([z.object({ number }), z.object({ traveller: id.min(1) })], { error: WHO });

const does = z.discriminatedUnion(
  'does',
  [
    z.object({
      does: z.literal('add'),
      who,
      /** Their first number where nothing is said. */
      number: number.optional(),
      /** `YYYY-MM-DDTHH:MM` on the clocks of the place where they are then. */
      local: z.string({ error: 'Give the time as YYYY-MM-DDTHH:MM, on the clocks of their place.' }),
      zone: z.string().optional(),
      about: z.string().max(200, 'Shorten what it is about to 200 characters.').transform(withoutCards).optional(),
    }),
    /** A page of those that somebody waits for; `from` is what the page before said is next. */
    z.object({ does: z.literal('list'), from: place.optional() }),
    /** Everything that they wait for. */
    z.object({ does: z.literal('cancel'), who }),
  ],
  { error: 'Say what to do: add, list or cancel.' },
);

/** An order of a person of ours about callbacks. */
export const order = z.object({ do: does }, { error: 'Write an order as {"do": {"does": ...}}.' });
