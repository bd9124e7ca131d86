import * as z from 'zod';

/** What an agent chose or wrote; missing where they left it empty. Checked by the use case, which says what is wrong with it. */
const filled = z.string().nullish();
const says = z.string().min(1);

/** Keeps how a contact ended, as the agent who had it says. `contact` and `kept` name the contact that the guide stands beside. */
export const keepDisposition = {
  capability: 'insights',
  by: 'agent',
  question: 'how it ended',
  asks: z.object({
    contact: z.string().nullish(),
    kept: z.string().nullish(),
    traveller: z.string().nullish(),
    driver: filled,
    resolved: filled,
    followUp: filled,
    summary: filled,
    notes: filled,
  }),
  answers: {
    done: z.object({ says }),
    refused: z.object({ says }),
    unknownAgent: z.object({}),
    unavailable: z.object({}),
  },
} as const;
