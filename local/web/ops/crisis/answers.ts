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
  drill: z.boolean(),
  skipped: z.record(z.string(), z.number()),
  afterCare: z.number(),
  promisesAtRisk: z.number(),
});
/** How a crisis stands. */
export type Status = z.infer<typeof status>;

/** How the last crisis stands, if there ever was one. */
export const standing = z.object({ crisis: status.nullable() });

/** What became of an order. */
export const became = z.object({ name: z.string(), is: z.enum(['changed', 'as before']) });

const stoodOut = z.object({
  matter: z.string(),
  quarter: z.string(),
  contacts: z.number(),
  usual: z.number(),
  says: z.string(),
  askedAs: z.string().optional(),
  common: z.object({
    proposal: z
      .object({ of: z.enum(['service', 'place']), name: z.string(), from: z.string(), to: z.string() })
      .optional(),
  }),
});
/** What stood out of what travellers come to us about. */
export type StoodOut = z.infer<typeof stoodOut>;

/** What stood out lately, the newest first, and what is counted in this quarter-hour and was in the one before. */
export const noticed = z.object({
  noticed: z.array(stoodOut),
  counting: z.array(
    z.object({ quarter: z.string(), matters: z.array(z.object({ says: z.string(), contacts: z.number() })) }),
  ),
});
export type Noticed = z.infer<typeof noticed>;
