import * as z from 'zod';

/**
 * Who has a contact, asked by a guide whose agent nobody knows: the whisper could not tell in time, or the call came to them without one.
 * Connect is asked itself, and the answer is kept, so that the guide can go on (S92). `contact` and `kept` name the contact beside.
 */
export const whoHasThisContact = {
  capability: 'agents',
  by: 'agent',
  question: 'who has this contact',
  asks: z.object({ contact: z.string().nullish(), kept: z.string().nullish() }),
  answers: {
    known: z.object({}),
    /** A user whom nobody has imported, or nobody has the contact: nothing is written. */
    unknownAgent: z.object({}),
    unavailable: z.object({}),
  },
} as const;
