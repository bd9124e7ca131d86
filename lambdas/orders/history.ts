import * as z from 'zod';
import { role } from '../agents/contract.ts';

/** What was done to an order in one step, by whom, and what edited fields were before (reading 4). `at` is ISO 8601 in UTC. */
export const historyLine = z.object({
  order: z.string(),
  version: z.number().int(),
  at: z.string(),
  agent: z.string(),
  name: z.string(),
  role,
  /** Such as `sign`; `begin` is the first. */
  does: z.string(),
  /** In words, such as `received 100.00 EUR: card`. */
  says: z.string(),
  stage: z.string(),
  before: z.record(z.string(), z.string()).optional(),
});

export type HistoryLine = z.infer<typeof historyLine>;
