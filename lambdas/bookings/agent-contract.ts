import * as z from 'zod';

const says = z.string().min(1);

/** Sends the ticket or voucher of the next trip to the traveller's own contact point on record (S21), for an agent. */
export const sendTicketFor = {
  capability: 'bookings',
  by: 'agent',
  question: 'send the ticket for them',
  asks: z.object({
    contact: z.string().nullish(),
    kept: z.string().nullish(),
    traveller: z.string().nullish(),
    by: z.enum(['sms', 'email']),
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
