import * as z from 'zod';
import { role } from '../agents/contract.ts';
import { KINDS } from './rules/kinds.ts';

/** By which way a traveller came to us (S5, S67). `agent` is somebody of ours who wrote it down for them; behind a crisis, `aftercare` is ours to begin. */
export const WAYS = ['phone', 'agent', 'form', 'sms', 'email', 'voicemail', 'chat', 'aftercare'] as const;
export type Way = (typeof WAYS)[number];

/** Who did something, as a case keeps it: the ARN and name of an agent, and when (ISO 8601, UTC). */
const done = z.object({ agent: z.string(), name: z.string(), at: z.string() });
const said = done.extend({ says: z.string() });

/**
 * The trip that a case is about: the first and the last of it. Dates and zones are those of the places, instants ISO 8601 in UTC.
 * Without a booking it is the departure that the traveller named.
 */
const caseTrip = z.object({
  /** `system locator starts`. */
  booking: z.string().optional(),
  /** YYYY-MM-DD, on the calendar of the place of departure. */
  departs: z.string(),
  departsZone: z.string(),
  departsAt: z.string(),
  returnsAt: z.string(),
});
export type CaseTrip = z.infer<typeof caseTrip>;

/** What was offered to make good for what went wrong (S60), in minor units of its currency (ISO 4217). */
const offer = said.extend({ amount: z.number().int().nonnegative(), currency: z.string() });

/** Somebody in danger: where they are and what is wrong, as confirmed with them; what was sent; and that they were asked afterwards (S66). */
const rescue = z.object({
  confirmed: said.extend({ place: z.string() }),
  sent: said.optional(),
  cared: said.optional(),
});

const common = z.object({
  /** Eight digits that can be keyed and said; the last is a check digit. */
  case: z.string(),
  kind: z.enum(KINDS),
  /** Whose it is: the id of their record, or the number (E.164) or address that they wrote from. */
  person: z.string(),
  traveller: z.string().optional(),
  /** What they are told at: a number in E.164, a lower-cased address; and in which language (ISO 639-1). */
  reach: z.object({ phone: z.string().optional(), email: z.string().optional(), language: z.string() }),
  trip: caseTrip.optional(),
  /** When they came to us for the first time, by whichever way: their place in line. An instant. */
  arrived: z.string(),
  way: z.enum(WAYS),
  /** What it is about, in their words or those of whoever listened. */
  about: z.string(),
  department: role,
  /** Since when it is there, an instant. */
  since: z.string(),
  /** By when it is answered, as they were told: the day on the agency’s calendar (YYYY-MM-DD), and the instant where it is minutes. */
  promised: z.object({ day: z.string(), at: z.string().optional() }),
  /** When they heard from a person of ours for the first time, an instant (S54). */
  answeredAt: z.string().optional(),
  /** That it waited too long, or its promise is at risk, and went to who leads (S54). */
  escalated: z.object({ at: z.string(), why: z.enum(['unanswered', 'promise']) }).optional(),
  offers: z.array(offer),
  rescue: rescue.optional(),
  /** Counts writes; who commands says which one they saw. */
  version: z.number().int(),
});

/** A case by its state: somebody of ours has to go on with it; the traveller was asked something; or it has its result (S65, S69). */
export const kase = z.discriminatedUnion('state', [
  common.extend({ state: z.literal('open') }),
  common.extend({ state: z.literal('asked'), asked: said }),
  common.extend({
    state: z.literal('resolved'),
    result: said,
    /** How they are told of it, and that they were where somebody phones. */
    tell: z.enum(['message', 'call']),
    told: said.optional(),
  }),
]);

export type Case = z.infer<typeof kase>;
