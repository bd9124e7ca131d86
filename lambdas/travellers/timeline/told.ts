import * as z from 'zod';

/** What is known of a happening besides when and to what: plain words, numbers and ids. */
export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/**
 * A happening as the relay hands it on: what, when (ISO 8601, UTC), the key of the item that it happened to, the ids of the
 * travellers whom it concerns, and facts. `version` counts the writes of its item, where two of one moment are to be told apart.
 */
export const told = z
  .looseObject({
    what: z.string().min(1),
    at: z.iso.datetime(),
    key: z.object({ pk: z.string().min(1), sk: z.string().min(1) }),
    travellers: z.array(z.string().min(1)).default([]),
    version: z.string().optional(),
  })
  .transform(({ what, at, key, travellers, version, ...rest }, context) => {
    const read = facts.safeParse(rest);
    if (read.success) return { what, at, key, travellers, version, facts: read.data };
    context.issues.push({ code: 'custom', input: rest, message: 'Facts are words, numbers and lists of words.' });
    return z.NEVER;
  });

export type Told = z.infer<typeof told>;
