import * as z from 'zod';

/** A call that is to be made: of which callback, by its id, and behind how many contacts that are over: a letter that comes late calls nobody. */
export const dialLetter = z.object({ callback: z.string().min(1), nth: z.number().int().nonnegative() });

export type DialLetter = z.infer<typeof dialLetter>;
