import * as z from 'zod';

/** The id of another contact; missing where there is none. */
const another = z.string().nullish();

/**
 * Keeps what a caller answers to the survey behind a call (S103), asked on the contact that begins when the agent hangs up:
 * `previousContact` is the one that the agent had, `initialContact` the first of the call. One answer a call: the first stands.
 */
export const keepSurvey = {
  capability: 'insights',
  question: 'keep the answer to the survey',
  asks: z.object({
    contact: z.string().min(1),
    initialContact: another,
    previousContact: another,
    /** The id of who calls; `none` where nobody was recognised. */
    traveller: another,
    /** From 1, not good at all, to 5, very good. */
    score: z.enum(['1', '2', '3', '4', '5'], { error: 'A score is a whole number from 1 to 5.' }),
  }),
  answers: {
    kept: z.object({}),
    /** The call has an answer already, which stands. */
    keptBefore: z.object({}),
    /** It cannot be written in time, and is lost. */
    unavailable: z.object({}),
  },
} as const;
