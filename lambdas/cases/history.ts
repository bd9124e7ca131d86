import * as z from 'zod';

/** What was done to a case in one step, by whom. `at` is ISO 8601 in UTC; `agent` is missing where the traveller or the clock did it. */
export const caseLine = z.object({
  case: z.string(),
  version: z.number().int(),
  at: z.string(),
  agent: z.string().optional(),
  name: z.string(),
  /** Such as `dispatch`; `open` is the first. */
  does: z.string(),
  /** In words, such as `sent to finance: paid twice`. */
  says: z.string(),
});
export type CaseLine = z.infer<typeof caseLine>;

/** One contact about a case: by which way, when (an instant), what they said, and on a form who they say they are. */
export const caseContact = z.object({
  way: z.string(),
  id: z.string(),
  at: z.string(),
  about: z.string(),
  signed: z.string().optional(),
});
export type CaseContact = z.infer<typeof caseContact>;
