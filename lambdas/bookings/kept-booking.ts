import * as z from 'zod';
import { cardTrip } from '../travellers/call-card.ts';

/** A booking as the table has it. */
export const keptBooking = z.object({
  system: z.string(),
  locator: z.string(),
  starts: z.string(),
  segments: z.array(cardTrip.omit({ booking: true })),
  /** As the reservation system names them. */
  people: z.array(
    z.object({
      name: z.string(),
      familyName: z.string(),
      phone: z.string(),
      email: z.string(),
      language: z.string(),
    }),
  ),
  /** Our ids of the same people. */
  travellers: z.array(z.string()),
});

export type KeptBooking = z.infer<typeof keptBooking>;
