import * as z from 'zod';
import { withoutCards } from '../platform/card-numbers.ts';
import { languageName } from '../platform/language-name.ts';
import { messageClass } from './consent.ts';

const NUMBER = 'Write the number with its country code, such as +37061234567.';
const ADDRESS = 'Write an e-mail address, such as rasa@example.com.';
const LANGUAGE = 'Give the language as two letters, such as en.';

/** A telephone number in E.164. */
export const number = z.string({ error: NUMBER }).regex(/^\+[1-9]\d{6,14}$/, NUMBER);
/** An e-mail address. */
export const address = z.email(ADDRESS).max(254, 'That address is too long.');
/** ISO 639-1, of a language that there is. */
export const language = z
  .string({ error: LANGUAGE })
  .regex(/^[a-z]{2}$/, LANGUAGE)
  .refine((code) => languageName(code) !== undefined, LANGUAGE);
/** What somebody writes: 1 to 500 characters, without spaces around it and without the numbers of payment cards. `what` names it in a refusal, such as `the tier`. */
export const words = (what: string) =>
  z
    .string({ error: `Give ${what}.` })
    .trim()
    .min(1, `Give ${what}.`)
    .max(500, `Shorten ${what} to 500 characters.`)
    .transform(withoutCards);

/** What can be done to a traveller's record. Each is checked here once, whichever way it comes in. */
export const command = z.discriminatedUnion(
  'does',
  [
    /** Freezes the account: from anywhere, at any hour, by one key (S23, S25, reading 11). */
    z.object({ does: z.literal('hold') }),
    /** Thaws it again: `proof` is the departure date as DDMM, or the PIN where one is set (reading 14). */
    z.object({ does: z.literal('release'), proof: z.string().regex(/^\d{4,6}$/, 'Give the proof as 4 to 6 digits.') }),
    z.object({ does: z.literal('speak'), language }),
    z.object({ does: z.literal('add phone'), number }),
    z.object({ does: z.literal('remove phone'), number }),
    z.object({ does: z.literal('add email'), address }),
    z.object({ does: z.literal('remove email'), address }),
    /** Agrees, or no longer agrees, to messages of a class at one contact point. */
    z.object({
      does: z.literal('consent'),
      to: z.union([number, address], { error: 'Give the number or the e-mail address that this is about.' }),
      class: messageClass,
      given: z.boolean(),
    }),
    z.object({ does: z.literal('rank'), tier: words('the tier') }),
    z.object({ does: z.literal('treat'), what: words('the special treatment'), why: words('the reason') }),
    z.object({ does: z.literal('join institution'), institution: words('the institution') }),
    z.object({ does: z.literal('book through agency'), agency: words('the agency') }),
    z.object({ does: z.literal('set pin'), pin: z.string().regex(/^\d{4,6}$/, 'A PIN has 4 to 6 digits.') }),
    z.object({ does: z.literal('note'), text: words('the note') }),
    /** The agent who spoke with them last is whom they get first the next time (S4). `at` is when, ISO 8601 in UTC. */
    z.object({
      does: z.literal('spoke with'),
      agent: z.string().startsWith('arn:', 'Give the ARN of the agent.'),
      at: z.iso.datetime({ error: 'Say when, such as 2026-12-04T12:00:00Z.' }),
    }),
  ],
  {
    error: (issue) => `There is no such command: ${JSON.stringify((issue.input as { does?: unknown } | null)?.does)}.`,
  },
);

export type Command = z.infer<typeof command>;

/** Who acts: travellers themselves by a key or a message, an agent on a contact, or an operator at the command line. */
export interface Actor {
  readonly as: 'caller' | 'agent' | 'operator' | 'sms' | 'form';
  /** ARN of the agent, or the operator's name; travellers are themselves. */
  readonly who?: string;
}
