import * as z from 'zod';
import { beside, nothing, says } from '../platform/guide-shapes.ts';

/**
 * Who has a contact, asked by a guide whose agent nobody knows: the whisper could not tell in time, or the call came to them without one.
 * Connect is asked itself, and the answer is kept, so that the guide can go on (S92). `contact` and `kept` name the contact beside.
 */
export const whoHasThisContact = {
  capability: 'agents',
  by: 'agent',
  question: 'who has this contact',
  asks: z.object(beside),
  answers: {
    known: z.object({}),
    /** A user whom nobody has imported, or nobody has the contact: nothing is written. */
    unknownAgent: z.object({}),
    unavailable: z.object({}),
  },
} as const;

/**
 * A payment begins or is done on a call: what is said meanwhile is left out of the recording, and it is kept who said so. `recorded` is
 * `yes` on calls that our flows record; on others there may be nothing to pause.
 */
export const aroundPayment = {
  capability: 'agents',
  by: 'agent',
  question: 'around a payment',
  asks: z.object({ ...beside, does: z.enum(['begin', 'end']), recorded: z.string().nullish() }),
  answers: {
    begun: z.object({ says }),
    ended: z.object({ says }),
    /** Connect would not: the recording is as it was, or nobody knows. */
    refused: z.object({ says }),
    ...nothing,
  },
} as const;
