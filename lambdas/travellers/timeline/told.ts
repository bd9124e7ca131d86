import * as z from 'zod';

const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A happening as the relay hands it on: what, when (ISO 8601, UTC), the key of the item it happened to, and facts. */
export const told = z
  .object({
    what: z.string().min(1),
    at: z.iso.datetime(),
    key: z.object({ pk: z.string().min(1), sk: z.string().min(1) }),
    /** Ids of the travellers whom it concerns. */
    travellers: z.array(z.string().min(1)).optional(),
    /** Counts the writes of its item, where two of one moment are to be told apart. */
    version: z.string().optional(),
  })
  .catchall(fact);

export type Told = z.infer<typeof told>;
