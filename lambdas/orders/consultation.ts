import * as z from 'zod';

/** What a traveller asked for, as the agent who listened wrote it down (S2). Words are the agent's; `at` is ISO 8601 in UTC. */
export const consultation = z.object({
  traveller: z.string(),
  contact: z.string(),
  /** ARN and given name of the agent. */
  agent: z.string(),
  agentName: z.string(),
  at: z.string(),
  asked: z.string(),
  where: z.string().optional(),
  when: z.string().optional(),
  /** How many travel. */
  people: z.number().int().optional(),
  budget: z.string().optional(),
});

export type Consultation = z.infer<typeof consultation>;
