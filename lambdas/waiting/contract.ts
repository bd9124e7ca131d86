import * as z from 'zod';

/** A value of the flow's metrics block, as text; missing or empty where the queue is idle. */
const metric = z.string().nullish();

/**
 * How long somebody who now joins a queue will wait, told as a range and kept as a promise (S29, S33, idea 7). All metrics are of
 * that queue: contacts in it, seconds that the oldest has waited, agents staffed and available.
 */
export const howLong = {
  capability: 'waiting',
  question: 'how long',
  asks: z.object({
    contact: z.string(),
    queue: z.string(),
    inQueue: metric,
    oldestSeconds: metric,
    staffed: metric,
    available: metric,
  }),
  answers: {
    /** Somebody is free: it takes a moment. Seconds, as text. */
    soon: z.object({ lowSeconds: z.string(), highSeconds: z.string() }),
    /** `low` and `high` are whole minutes, as text; the seconds are the same range. */
    range: z.object({ low: z.string(), high: z.string(), lowSeconds: z.string(), highSeconds: z.string() }),
    /** Longer than can be told honestly. `low` is at least so many minutes. */
    long: z.object({ low: z.string(), lowSeconds: z.string() }),
    /** Nobody is staffed, or the metrics say nothing: no time is told. */
    unknown: z.object({}),
  },
} as const;
