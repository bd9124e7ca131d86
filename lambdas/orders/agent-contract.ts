import * as z from 'zod';

/** What an agent filled in; missing where they left it empty. Checked by the use case, which says what is wrong with it. */
const filled = z.string().nullish();
const says = z.string().min(1);

/** Keeps what a traveller asked for (S2): asked now, on their card the next time. `contact` and `kept` name the contact beside. */
export const keepConsultation = {
  capability: 'orders',
  by: 'agent',
  question: 'keep the consultation',
  asks: z.object({
    contact: z.string().nullish(),
    kept: z.string().nullish(),
    traveller: z.string().nullish(),
    asked: filled,
    where: filled,
    when: filled,
    people: filled,
    budget: filled,
  }),
  answers: {
    done: z.object({ says }),
    refused: z.object({ says }),
    /** Not theirs to do; that they tried is kept (S92). */
    forbidden: z.object({ says }),
    unknownAgent: z.object({}),
    unavailable: z.object({}),
  },
} as const;
