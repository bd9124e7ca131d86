import * as z from 'zod';

/** Sends whoever calls the page of the crisis by SMS, where everything is written (S57): a link can be read again, a call cannot. */
export const sendCrisisPage = {
  capability: 'crisis',
  question: 'send the page of the crisis',
  asks: z.object({
    /** The caller's number as Connect has it; missing where it is withheld. */
    phone: z.string().nullish(),
    traveller: z.string().nullish(),
    language: z.enum(['en', 'zh']).nullish(),
    contact: z.string(),
  }),
  answers: {
    sent: z.object({}),
    /** No SMS goes to that number. */
    noAddress: z.object({}),
    /** The crisis is over, or there is none. */
    none: z.object({}),
    unavailable: z.object({}),
  },
} as const;
