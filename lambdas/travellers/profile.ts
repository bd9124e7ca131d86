import * as z from 'zod';
import { cardTrip, hold, openCase, openOrder, pin } from './call-card.ts';
import { consents } from './consent.ts';

const phone = z.object({ number: z.string(), consents });
const email = z.object({ address: z.string(), consents });

/** Special treatment and why, so that anybody who answers knows (S8, S100). `by` is who said so, `at` an instant. */
const treatment = z.object({ what: z.string(), why: z.string(), by: z.string(), at: z.string() });

/** Everything kept about one traveller (S3); cards are made from it and from nothing else. */
export const profile = z.object({
  traveller: z.string(),
  name: z.string(),
  familyName: z.string(),
  /** ISO 639-1. */
  language: z.string(),
  phones: z.array(phone),
  emails: z.array(email),
  /** Numbers and addresses that were taken away: an import does not bring them back. */
  former: z.array(z.string()),
  tier: z.string().optional(),
  treatment: treatment.optional(),
  institution: z.string().optional(),
  agency: z.string().optional(),
  hold: hold.optional(),
  pin: pin.optional(),
  /** ARN of the agent who spoke with them last, and when (ISO 8601, UTC). */
  agent: z.string().optional(),
  spokeAt: z.string().optional(),
  trips: z.array(cardTrip),
  /** Orders that are not over, the newest last. */
  orders: z.array(openOrder).optional(),
  /** Cases without a result, the newest last. */
  cases: z.array(openCase).optional(),
  /** The record that this one was merged into; everything else here is then history. */
  mergedInto: z.string().optional(),
  /** The records that were merged into this one: their timelines are its own. */
  absorbed: z.array(z.string()),
  /** That an operator erases it, since when (ISO 8601, UTC), and what stands for its id in what the books keep: an order that broke off goes on with it. */
  erasing: z.object({ as: z.string(), since: z.string() }).optional(),
  /** Counts writes; who writes says which one was read. */
  version: z.number().int(),
});

export type Profile = z.infer<typeof profile>;
