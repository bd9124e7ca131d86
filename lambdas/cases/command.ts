import * as z from 'zod';
import { role } from '../agents/contract.ts';
import { hasCard } from '../platform/card-numbers.ts';

/** What a traveller is told fits an SMS with the words around it; what stays with us may be longer. */
export const TOLD_MOST = 180;
const KEPT_MOST = 1000;

const NO_CARDS = 'Never write a card number down: the last four digits are enough.';
const words = (what: string, most: number) =>
  z
    .string({ error: `Write ${what}.` })
    .trim()
    .min(1, `Write ${what}.`)
    .max(most, `Shorten ${what} to ${most} characters.`)
    .refine((text) => !hasCard(text), NO_CARDS);
const AMOUNT = 'Give the amount as a whole number of minor units, 0 or more.';
const CURRENCY = 'Write the currency as three letters, such as EUR.';

/** What can be done to a case that there is. Every command is checked here once. */
export const caseCommand = z.discriminatedUnion(
  'does',
  [
    /** To another department, with what it has to know (S64). */
    z.object({ does: z.literal('dispatch'), department: role, says: words('what they have to know', KEPT_MOST) }),
    z.object({ does: z.literal('note'), says: words('the note', KEPT_MOST) }),
    /** The traveller has to say something first. */
    z.object({ does: z.literal('ask'), says: words('the question', TOLD_MOST) }),
    /** What they said to it, where somebody of ours heard it. */
    z.object({ does: z.literal('answer'), says: words('what they answered', KEPT_MOST) }),
    /** How it goes on (S37). */
    z.object({ does: z.literal('tell'), says: words('what they are told', TOLD_MOST) }),
    /** Where somebody in danger is and what is wrong, confirmed with them (S66). */
    z.object({
      does: z.literal('confirm'),
      place: words('the place', KEPT_MOST),
      says: words('what is wrong', KEPT_MOST),
    }),
    /** Help was sent: they are told at once. */
    z.object({ does: z.literal('send help'), says: words('who comes, and when', TOLD_MOST) }),
    /** What makes good for what went wrong (S60). */
    z.object({
      does: z.literal('offer'),
      says: words('what is offered', KEPT_MOST),
      amount: z.number({ error: AMOUNT }).int(AMOUNT).nonnegative(AMOUNT).max(1e12, AMOUNT),
      currency: z.string({ error: CURRENCY }).regex(/^[A-Z]{3}$/, CURRENCY),
    }),
    /** The result, and how the traveller hears of it (S65, S69). */
    z.object({
      does: z.literal('resolve'),
      says: words('the result', TOLD_MOST),
      tell: z.enum(['message', 'call'], { error: 'Choose how they are told: by message, or by a call.' }),
    }),
    /** Somebody phoned them and told them the result. */
    z.object({ does: z.literal('told'), says: words('what they said to it', KEPT_MOST) }),
    /** Somebody phoned the day after the rescue (S66). */
    z.object({ does: z.literal('care'), says: words('how they are', KEPT_MOST) }),
  ],
  {
    error: (issue) => `There is no such step: ${JSON.stringify((issue.input as { does?: unknown } | null)?.does)}.`,
  },
);

export type CaseCommand = z.infer<typeof caseCommand>;
export type CaseStep = CaseCommand['does'];
