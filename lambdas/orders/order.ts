import * as z from 'zod';

/** One of ours, as an order names them: the ARN and name of the agent. */
const agent = z.object({ agent: z.string(), name: z.string() });

/** Who did something to an order, and when (ISO 8601, UTC). */
const done = agent.extend({ at: z.string() });

/** What a traveller buys; `price` is that of one, in minor units of the order's currency. */
const item = z.object({
  item: z.string(),
  what: z.string(),
  quantity: z.number().int().positive(),
  price: z.number().int().nonnegative(),
});

/** Money that moved or is to move, in minor units of the order's currency. `on` is the day (YYYY-MM-DD) that it is booked for. */
const amount = z.object({ line: z.string(), amount: z.number().int().positive(), why: z.string(), by: done });
const receipt = amount.extend({ on: z.string() });
/** What a supplier gets; it moves when finance pays it out. */
const expense = amount.extend({ supplier: z.string(), paidOut: done.optional() });

/** What may be edited at every stage (reading 4). Dates are those of the places, YYYY-MM-DD. */
export const orderFields = z.object({
  asked: z.string(),
  where: z.string().optional(),
  departs: z.string().optional(),
  returns: z.string().optional(),
  people: z.number().int().positive().optional(),
  /** The booking (system, locator and date) that the order became. */
  booking: z.string().optional(),
  /** The company or the intermediary that it is for, which of its people acted, and who collects the money (S10, S11). */
  institution: z.string().optional(),
  agency: z.string().optional(),
  actedFor: z.string().optional(),
  collects: z.enum(['us', 'agency', 'institution']).optional(),
  notes: z.string().optional(),
});

const approval = z.discriminatedUnion('is', [
  z.object({ is: z.literal('waiting') }),
  z.object({ is: z.literal('sent back'), why: z.string(), by: done }),
  z.object({ is: z.literal('approved'), by: done }),
]);

const common = z.object({
  /** Seven digits that can be keyed and said; the last is a check digit. */
  order: z.string(),
  traveller: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  fields: orderFields,
  items: z.array(item),
  receipts: z.array(receipt),
  refunds: z.array(receipt),
  /** What need not be paid any more. */
  reductions: z.array(amount),
  expenses: z.array(expense),
  creator: agent,
  createdAt: z.string(),
  /** Since when it is at its stage, ISO 8601 in UTC. */
  since: z.string(),
  /** When the front desk asked the planner to assign, because the traveller came to sign (S78). */
  walkedIn: done.optional(),
  /** How often the planner followed up. */
  followUps: z.number().int(),
  /** Counts writes; who commands says which one they saw. */
  version: z.number().int(),
});

const chained = common.extend({ assigner: agent, owner: agent });

/** From here on four facts are independent of each other (reading 12); that all is paid follows from the receipts. */
const behindSigning = chained.extend({
  signed: done,
  approval,
  returned: done.extend({ on: z.string() }).optional(),
  followedUp: done.extend({ says: z.string(), score: z.number().int().min(1).max(5).optional() }).optional(),
});

/**
 * An order by its stage (S72 to S84). Consulted: the seat created it. Assigned: by the team lead to a planner. Won: by the planner to the
 * front desk. Void: the planner gave it up. Signed: items are frozen. Closed: the traveller is back, asked how it was, and all is paid.
 */
export const order = z.discriminatedUnion('stage', [
  common.extend({ stage: z.literal('consulted') }),
  chained.extend({ stage: z.literal('assigned') }),
  chained.extend({ stage: z.literal('won') }),
  chained.extend({ stage: z.literal('void'), voided: done.extend({ why: z.string() }) }),
  behindSigning.extend({ stage: z.literal('signed') }),
  behindSigning.extend({ stage: z.literal('closed'), closed: done }),
]);

export type Order = z.infer<typeof order>;
export type Stage = Order['stage'];
export type OrderAt<S extends Stage> = Extract<Order, { stage: S }>;
export type OrderFields = z.infer<typeof orderFields>;
export type Done = z.infer<typeof done>;
export type AgentOfOrder = z.infer<typeof agent>;

export const STAGES = ['consulted', 'assigned', 'won', 'void', 'signed', 'closed'] as const satisfies readonly Stage[];
