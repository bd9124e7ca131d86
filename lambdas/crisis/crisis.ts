import * as z from 'zod';

/** What may be told of a crisis: what happened, and what to do now; letters at most, so that an SMS and a call stay short. */
export const [WHAT_MOST, STEPS_MOST] = [160, 400];
/** The letter of whoever leads the agency (S48, S58) and what changed of its policies (S46): letters at most; read on the page and in e-mails only. */
export const [LETTER_MOST, POLICY_MOST] = [1200, 600];

const words = z.object({
  what: z.string(),
  steps: z.string(),
  letter: z.string().optional(),
  policy: z.string().optional(),
});

/** Which trips a crisis touches: every one of which a segment is one of these, at one of these, between the two days. */
const scope = z.object({
  /** Flights, ships, trains, hotels and tours by name, as reservation systems have them. */
  services: z.array(z.string()),
  places: z.array(z.string()),
  /** ISO 3166 countries, or IANA zones and how they begin, such as `Atlantic`. */
  regions: z.array(z.string()),
  /** Local dates (YYYY-MM-DD), both included. */
  from: z.string(),
  to: z.string(),
});
export type Scope = z.infer<typeof scope>;

/** One crisis as it is now (S42): the next call hears it from this item. Instants are ISO 8601 in UTC. */
export const crisis = z.object({
  name: z.string(),
  /** Counts what was told: the start is 1, every update one more. */
  version: z.number().int().positive(),
  state: z.enum(['running', 'over']),
  scope,
  /** By ISO 639-1; who reads another language gets our own words. */
  says: z.record(z.string(), words),
  startedAt: z.string(),
  changedAt: z.string(),
  /** What is touched does not run: travellers hear what the law gives them and until when (idea 1). */
  cancelled: z.literal(true).optional(),
  /** Travellers who are marked for drills are sized and told to nobody. */
  drill: z.literal(true).optional(),
});
export type Crisis = z.infer<typeof crisis>;
