import * as z from 'zod';

const shared = z.object({ name: z.string(), contacts: z.number(), from: z.string(), to: z.string() });

/** What stood out (S42), as it was when it did: of which matter, in which quarter-hour of the agency's clock, how many against how many as usual. */
export const noticed = z.object({
  matter: z.string(),
  quarter: z.string(),
  /** An instant. */
  at: z.string(),
  contacts: z.number(),
  usual: z.number(),
  /** From how many on it stands out. */
  limit: z.number(),
  /** Whether there was enough history to say what is usual. */
  isKnown: z.boolean(),
  common: z.object({
    trips: z.number(),
    services: z.array(shared).readonly(),
    places: z.array(shared).readonly(),
    days: z.array(shared).readonly(),
    proposal: shared.extend({ of: z.enum(['service', 'place']) }).optional(),
  }),
  /** The matter of which the same was asked already: nobody is rung twice. */
  askedAs: z.string().optional(),
});
export type Noticed = z.infer<typeof noticed>;

export const surge = z.object({ quarter: z.string(), last: z.string(), limit: z.number() });
