import * as z from 'zod';

/** The stage of a caller's own orders: who has each, since when, what is next and by when (S18, S19, idea 8). The expectation is a promise. */
export const whereAreMyOrders = {
  capability: 'orders',
  question: 'where are my orders',
  asks: z.object({ phone: z.string().nullish(), traveller: z.string().nullish(), language: z.string().nullish() }),
  answers: {
    /** `orders` is one sentence or more for each order, the newest first. */
    some: z.object({ orders: z.string().min(1) }),
    none: z.object({}),
    /** The records cannot be read in time (S41). */
    unavailable: z.object({}),
  },
} as const;
