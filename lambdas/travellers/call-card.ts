import * as z from 'zod';
import { consents } from './consent.ts';

/** A trip as cards copy it: enough to say it aloud. Local times are spoken as they are (`YYYY-MM-DDTHH:MM`). */
export const cardTrip = z.object({
  /** The booking that this segment belongs to: its system and locator. */
  booking: z.string(),
  kind: z.enum(['flight', 'ship', 'train', 'hotel', 'tour', 'transfer', 'restaurant']),
  service: z.string(),
  from: z.string(),
  to: z.string(),
  departs: z.string(),
  departsZone: z.string(),
  /** The same moment as an instant, ISO 8601 in UTC: what is ahead is decided by it. */
  departsAt: z.string(),
  arrives: z.string(),
  arrivesZone: z.string(),
  arrivesAt: z.string(),
  status: z.enum(['confirmed', 'cancelled']),
});

/** Since when an account is frozen (ISO 8601, UTC), and by whom. */
export const hold = z.object({ since: z.string(), by: z.enum(['caller', 'agent', 'operator', 'sms', 'form']) });

/** A code of the traveller's own, never kept as it is: salt and digest in hex. */
export const pin = z.object({ salt: z.string(), digest: z.string() });

/** An order that is not over, as callers are told of it (S18, S19): its stage, what comes next, by whom and until when. */
export const openOrder = z.object({
  order: z.string(),
  stage: z.string(),
  /** Since when it is at that stage, an instant. */
  since: z.string(),
  does: z.string(),
  /** The department that has it. */
  with: z.string(),
  /** The day by which the next step is expected, YYYY-MM-DD. */
  expected: z.string().optional(),
});

/** A case that has no result yet, as callers are told of it: about what, since when (an instant), which department has it, until when. */
export const openCase = z.object({
  case: z.string(),
  kind: z.string(),
  arrived: z.string(),
  with: z.string(),
  /** The day by which it is answered, YYYY-MM-DD. */
  expected: z.string(),
  /** We wait for an answer of theirs. */
  asked: z.literal(true).optional(),
});

/** What a call needs of one traveller who uses a number: a projection of the profile, rewritten whenever that is. */
export const callCard = z.object({
  traveller: z.string(),
  name: z.string(),
  familyName: z.string(),
  /** ISO 639-1. */
  language: z.string(),
  trips: z.array(cardTrip),
  orders: z.array(openOrder).optional(),
  cases: z.array(openCase).optional(),
  hold: hold.optional(),
  pin: pin.optional(),
  tier: z.string().optional(),
  /** The company whose people share records and numbers (S10), by name. */
  institution: z.string().optional(),
  /** The intermediary that acts for the traveller (S11), by name. */
  agency: z.string().optional(),
  /** ARN of the agent who spoke with them last (S4). */
  agent: z.string().optional(),
  emails: z.array(z.string()).optional(),
  /** What may be sent to this number. */
  consents,
});

export type OpenOrder = z.infer<typeof openOrder>;
export type OpenCase = z.infer<typeof openCase>;
export type CardTrip = z.infer<typeof cardTrip>;
export type CallCard = z.infer<typeof callCard>;
export type Pin = z.infer<typeof pin>;
