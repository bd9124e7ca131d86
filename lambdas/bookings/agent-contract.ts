import * as z from 'zod';
import { beside, says, traveller } from '../platform/guide-shapes.ts';

/** Sends the ticket or voucher of the next trip to the traveller's own contact point on record (S21), for an agent. */
export const sendTicketFor = {
  capability: 'bookings',
  by: 'agent',
  question: 'send the ticket for them',
  asks: z.object({
    ...beside,
    traveller,
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
