import * as z from 'zod';
import { id } from '../../platform/id.ts';
import { TEMPLATE_NAMES } from '../templates/template.ts';

const template = z.enum(TEMPLATE_NAMES, {
  error: `There is no such template. There are: ${TEMPLATE_NAMES.join(', ')}.`,
});

const who = z.union(
  [
    z.strictObject({ number: z.string().regex(/^\+[1-9]\d{1,14}$/), name: z.string().min(1).optional() }),
    z.strictObject({ traveller: id.min(1) }),
  ],
  'Say whose account is meant: by {"number"}, with "name" where several use it, or by {"traveller"}, its id.',
);

const KEY = 'Give a key as `dead` shows it: four of its letters and digits or more.';
const key = z.string(KEY).regex(/^[0-9a-f-]{4,}$/, KEY);

/** What an operator may ask about messages that do not go. */
export const order = z.discriminatedUnion(
  'does',
  [
    z.strictObject({ does: z.literal('dead') }),
    /** Those of `keys`, or all. */
    z.strictObject({ does: z.literal('redrive'), keys: z.union([z.array(key).min(1), z.literal('all')], KEY) }),
    z.strictObject({ does: z.literal('hold'), operator: z.string().min(1), template }),
    z.strictObject({ does: z.literal('release'), template }),
    z.strictObject({ does: z.literal('release account'), who }),
  ],
  'Say what to do: dead, redrive, hold, release, or release account.',
);

export type Order = z.infer<typeof order>;
