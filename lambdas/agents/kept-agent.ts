import * as z from 'zod';
import { role } from './contract.ts';

/** What an agent is good at: a proficiency of Connect. `level` is 1 to 5, 5 is best. */
const skill = z.object({ name: z.string(), value: z.string(), level: z.number().int().min(1).max(5) });

/** Somebody who works here, as the table keeps them. */
export const keptAgent = z.object({
  /** ARN of the user in Connect. */
  arn: z.string(),
  userName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  role,
  /** Those who work together and are led by one team lead. */
  team: z.string(),
  /** Departments whose work they may see besides that of their role. */
  departments: z.array(role.exclude(['seat'])),
  skills: z.array(skill),
});

export type KeptAgent = z.infer<typeof keptAgent>;
