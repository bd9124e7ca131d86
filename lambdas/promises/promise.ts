import * as z from 'zod';

/** What was told to somebody, until when, and what became of it (idea 7). Ranges are seconds, `at` instants ISO 8601 in UTC. */
export const promise = z.object({
  kind: z.literal('wait'),
  contact: z.string(),
  /** The queue whose wait was told, by name. */
  queue: z.string(),
  toldAt: z.string(),
  low: z.number(),
  /** Missing where only "longer than" was told. */
  high: z.number().optional(),
  state: z.enum(['open', 'kept', 'early', 'broken', 'left']),
  /** How long they waited in truth, in seconds. */
  waited: z.number().optional(),
  settledAt: z.string().optional(),
  /** When the table lets it go, in seconds since 1970. */
  expires: z.number(),
});

export type Promised = z.infer<typeof promise>;
