import * as z from 'zod';

/** Who works here (S91): a seat answers callers, and each department has a role of its own. */
export const role = z.enum(['seat', 'teamLead', 'planner', 'frontDesk', 'finance', 'management'], {
  error: 'A role is seat, teamLead, planner, frontDesk, finance or management.',
});
export type Role = z.infer<typeof role>;

/** The id of another contact; missing where there is none. */
const another = z.string().nullish();

/**
 * Who is on this contact, asked when an agent has accepted it and before the two are joined. `agent` is the ARN of the user, as
 * Connect knows it. The answer is kept with the contact, so that guides, which cannot see the agent, know whom they serve (S92).
 */
export const whoIsOnThisContact = {
  capability: 'agents',
  question: 'who is on this contact',
  asks: z.object({
    agent: z.string().min(1),
    contact: z.string().min(1),
    initialContact: another,
    relatedContact: another,
  }),
  answers: {
    /** `agentName` is the given name. */
    known: z.object({ agentName: z.string().min(1), role }),
    /** A user whom nobody has imported: nothing is written, and may be done by them through guides. */
    unknownAgent: z.object({}),
    /** The records cannot be read or written in time: the contact goes on (S41). */
    unavailable: z.object({}),
  },
} as const;
