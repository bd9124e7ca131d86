import * as z from 'zod';

/** A trip as the card copies it: enough to say it aloud. Local times are spoken as they are (`YYYY-MM-DDTHH:MM`). */
const cardTrip = z.object({
  /** The booking that this segment belongs to, and its place in it. */
  booking: z.string(),
  kind: z.enum(['flight', 'ship', 'train', 'hotel', 'tour', 'transfer', 'restaurant']),
  service: z.string(),
  from: z.string(),
  to: z.string(),
  departs: z.string(),
  departsZone: z.string(),
  /** The same moment as an instant, ISO 8601 in UTC: what is ahead is decided by it. */
  departsAt: z.string(),
  status: z.enum(['confirmed', 'cancelled']),
});

/** What a call needs of one traveller who uses a number: rewritten in the transaction that changes what it copies. */
export const callCard = z.object({
  traveller: z.string(),
  name: z.string(),
  familyName: z.string(),
  /** ISO 639-1. */
  language: z.string(),
  trips: z.array(cardTrip),
  version: z.number().int(),
});

export type CardTrip = z.infer<typeof cardTrip>;
export type CallCard = z.infer<typeof callCard>;
