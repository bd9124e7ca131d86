import * as z from 'zod';

const needed = z.object({ needed: z.number(), granted: z.number() });

/** What a crisis would set off, as the centre plans it. */
export const plan = z.object({
  affected: z.number(),
  byDepartureDay: z.record(z.string(), z.number()),
  messages: z.number(),
  parts: z.number(),
  finishAt: z.string(),
  within24h: z.boolean(),
  cost: z.number(),
  skipped: z.record(z.string(), z.number()),
  agents: z.number(),
  concurrentCalls: needed,
  emailQuota: needed,
});
export type Plan = z.infer<typeof plan>;

const told = z.object({
  ...{ sent: z.number(), resent: z.number(), failed: z.number() },
  ...{ unknown: z.number(), refused: z.number(), pending: z.number() },
});

const status = z.object({
  name: z.string(),
  state: z.enum(['running', 'over']),
  version: z.number(),
  pageVersion: z.number(),
  startedAt: z.string(),
  changedAt: z.string(),
  told,
  written: z.boolean(),
  promisesAtRisk: z.number(),
});
/** How a crisis stands. */
export type Status = z.infer<typeof status>;

/** How the last crisis stands, if there ever was one. */
export const standing = z.object({ crisis: status.nullable() });

/** What became of an order. */
export const became = z.object({ name: z.string(), is: z.enum(['changed', 'as before']) });
