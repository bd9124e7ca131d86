import * as z from 'zod';
import { orderFields } from './order.ts';

const words = (what: string) =>
  z
    .string({ error: `Write ${what}.` })
    .trim()
    .min(1, `Write ${what}.`)
    .max(500, `Shorten ${what} to 500 characters.`);

const AMOUNT = 'Give the amount as a whole number of minor units above zero.';
const amount = z
  .number({ error: AMOUNT })
  .int(AMOUNT)
  .positive(AMOUNT)
  .max(Number.MAX_SAFE_INTEGER / 1000, AMOUNT);
const DAY = 'Write the day as YYYY-MM-DD.';
const day = z.iso.date({ error: DAY });
const CURRENCY = 'Write the currency as three letters, such as EUR.';
/** Money that somebody names comes with its currency, and is refused where the order has another one. */
const money = { amount, currency: z.string({ error: CURRENCY }).regex(/^[A-Z]{3}$/, CURRENCY) };
const line = words('which line');
const QUANTITY = 'Write how many as a whole number from 1 to 999.';
const SCORE = 'The score is a whole number from 1 to 5.';
const agent = z.object({ agent: words('whom it is for'), name: words('the name') });

/** What can be done to an order that there is. Every command is checked here once, whichever way it comes in. */
export const orderCommand = z.discriminatedUnion(
  'does',
  [
    /** The first assignment: to a planner (S73, S74); again, to another planner. */
    z.object({ does: z.literal('assign'), planner: agent }),
    z.object({ does: z.literal('follow up'), says: words('what was said') }),
    /** The traveller came to sign before the planner has assigned (S78). */
    z.object({ does: z.literal('ask to assign') }),
    /** The second assignment: agreed with the traveller, to the front desk (S75, S76). */
    z.object({ does: z.literal('hand to front desk'), frontDesk: agent }),
    z.object({ does: z.literal('void'), why: words('why it is given up') }),
    z.object({
      does: z.literal('add item'),
      item: line,
      what: words('what it is'),
      quantity: z.number({ error: QUANTITY }).int(QUANTITY).min(1, QUANTITY).max(999, QUANTITY),
      price: z
        .number({ error: AMOUNT })
        .int(AMOUNT)
        .nonnegative(AMOUNT)
        .max(Number.MAX_SAFE_INTEGER / 1e6, AMOUNT),
      currency: money.currency,
    }),
    z.object({ does: z.literal('remove item'), item: line }),
    z.object({ does: z.literal('sign') }),
    z.object({ does: z.literal('approve') }),
    z.object({ does: z.literal('send back'), why: words('what is to be changed') }),
    z.object({ does: z.literal('submit again') }),
    /** `on` is the day on which the money came. */
    z.object({ does: z.literal('receive'), line, ...money, why: words('how it was paid'), on: day }),
    z.object({ does: z.literal('refund'), line, ...money, why: words('why it is given back'), on: day }),
    z.object({ does: z.literal('reduce'), line, ...money, why: words('why it need not be paid') }),
    z.object({
      does: z.literal('record expense'),
      line,
      ...money,
      supplier: words('who gets it'),
      why: words('what for'),
    }),
    /** Written down by mistake, and not paid out yet. */
    z.object({ does: z.literal('remove expense'), line }),
    z.object({ does: z.literal('pay out'), line }),
    /** `on` is the day on which the traveller came back. */
    z.object({ does: z.literal('returned'), on: day }),
    z.object({
      does: z.literal('ask how it was'),
      says: words('what they said'),
      score: z.number({ error: SCORE }).int(SCORE).min(1, SCORE).max(5, SCORE).optional(),
    }),
    /** With a summary, that is what the traveller said, where nobody has asked yet (S82). */
    z.object({ does: z.literal('close'), summary: words('the summary').optional() }),
    /** An empty text takes a field away. */
    z.object({
      does: z.literal('edit'),
      fields: z.partialRecord(orderFields.keyof(), z.string().trim().max(500, 'Shorten it to 500 characters.')),
    }),
  ],
  {
    error: (issue) => `There is no such step: ${JSON.stringify((issue.input as { does?: unknown } | null)?.does)}.`,
  },
);

export type OrderCommand = z.infer<typeof orderCommand>;
export type OrderStep = OrderCommand['does'];

/** What an order begins with, when a consultation becomes one (S72). */
export const opening = z.object({
  traveller: z.string().min(1),
  currency: money.currency,
  fields: orderFields.pick({ asked: true, where: true, people: true, institution: true, agency: true, actedFor: true }),
});

export type Opening = z.infer<typeof opening>;
