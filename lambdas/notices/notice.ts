import * as z from 'zod';
import { messageClass } from '../travellers/consent.ts';
import { LANGUAGES } from './templates/languages.ts';
import { TEMPLATE_NAMES } from './templates/template.ts';

/**
 * A message to one contact point, as it is kept: with its words, so that what somebody was told stays what it was when templates
 * change. Template, traveller, occasion and contact point are its natural key: nobody is told the same twice.
 */
export const notice = z.object({
  template: z.enum(TEMPLATE_NAMES),
  class: messageClass,
  traveller: z.string(),
  /** What its key names instead of the traveller, where several share one message: a booking as `system locator starts`. */
  about: z.string().optional(),
  /** The rule of our people's own that had it written (S95). */
  rule: z.string().optional(),
  /** In a crisis: which page of its travellers had it written. */
  page: z.number().int().optional(),
  /** What it is about this time, such as the version of a record. */
  occasion: z.string(),
  channel: z.enum(['sms', 'email']),
  /** A number in E.164, or a lower-cased address. */
  to: z.string(),
  language: z.enum(LANGUAGES),
  /** Of an e-mail. */
  subject: z.string().optional(),
  text: z.string(),
  /** What an SMS is paid by; an e-mail is one. */
  parts: z.number().int().positive(),
  /** When it may go out, an instant; quiet hours are in it. */
  due: z.iso.datetime(),
  /** An instant from which on it is of no use, such as the departure of which it reminds. */
  notAfter: z.iso.datetime().optional(),
  /** Who goes first of those that are due: the smaller text. */
  rank: z.string(),
  /** Which senders take it. */
  pool: z.string(),
  /** `held` waits for an account to be thawed; `unknown` may have arrived, and is not sent again. */
  state: z.enum(['queued', 'held', 'sent', 'resent', 'unknown', 'refused', 'failed']),
  /** Why it was refused, is held or failed, in a few words for people. */
  reason: z.string().optional(),
  /** Of one that is held: what it waits for, that its account is thawed or an operator releases its template. */
  heldUntil: z.enum(['thawed', 'released']).optional(),
  /** How often it was on its way to the provider. */
  attempts: z.number().int().optional(),
  /** When it was on its way for the first time, an instant. */
  firstTried: z.iso.datetime().optional(),
  /** Who sends it now has it until then; instants. */
  claim: z.object({ at: z.iso.datetime(), until: z.iso.datetime() }).optional(),
  /** The id of the e-mail of theirs, without brackets, that it answers. */
  answersMail: z.string().optional(),
  /** How the provider calls it, who is asked about it and whom others name it to. */
  providerId: z.string().optional(),
  /** It may have gone out already: sent once more, it ends as `resent`. */
  unsure: z.literal(true).optional(),
  /** When it was written, an instant. */
  at: z.iso.datetime(),
});

export type Notice = z.infer<typeof notice>;
