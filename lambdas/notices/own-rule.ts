import * as z from 'zod';
import { STAGES } from '../orders/order.ts';

/** What a trip of a rule may have: the kinds of segments. */
export const PRODUCTS = ['flight', 'ship', 'train', 'hotel', 'tour', 'transfer', 'restaurant'] as const;

/** The most days before or behind what a rule counts from. */
export const DAYS_MOST = 60;

const days = z.number().int().min(0).max(DAYS_MOST);

/** When a rule holds: so many days before a trip begins, behind its end, or behind the day on which an order came to a stage. */
const when = z.discriminatedUnion('base', [
  z.object({ base: z.literal('departure'), days }),
  z.object({ base: z.literal('return'), days }),
  z.object({ base: z.literal('stage'), days, stage: z.enum(STAGES) }),
]);

/** One of ours, by the ARN and the name, and when (ISO 8601, UTC). */
const by = z.object({ agent: z.string(), name: z.string(), at: z.iso.datetime() });

/** What somebody of ours writes into a rule. */
const contents = z.object({
  name: z.string(),
  when,
  class: z.enum(['operational', 'survey', 'marketing']),
  /** As they stand on records, in small letters; everybody where there are none. */
  tiers: z.array(z.string()),
  /** A trip that has one of these; any trip where there are none. */
  products: z.array(z.enum(PRODUCTS)),
  texts: z.object({
    en: z.string(),
    lt: z.string().optional(),
    zh: z.string().optional(),
    fa: z.string().optional(),
  }),
});

/** A condition with the words that go out by themselves while it holds (S95), as the table has it. */
export const ownRule = contents.extend({
  /** What tells it from others, for ever: its name in small letters. */
  rule: z.string(),
  state: z.enum(['draft', 'on', 'paused']),
  /** Since when it is on, an instant: what was written before is not sent any more. */
  onSince: z.iso.datetime().optional(),
  /** When it was on for the first time. */
  firstOn: z.iso.datetime().optional(),
  /** The version that was previewed last, by whom and when. */
  previewed: by.extend({ version: z.number().int() }).optional(),
  created: by,
  changed: by,
  /** Counts changes; who commands says which one they saw. */
  version: z.number().int(),
});

/** What was done to a rule in one step, and what it said before. */
export const ownRuleStep = by.extend({
  version: z.number().int(),
  says: z.string(),
  before: contents.optional(),
});

export type OwnRule = z.infer<typeof ownRule>;
export type OwnRuleContents = z.infer<typeof contents>;
export type OwnRuleStep = z.infer<typeof ownRuleStep>;
export type When = OwnRule['when'];
export type Base = When['base'];
