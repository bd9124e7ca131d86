import * as z from 'zod';
import { LANGUAGES } from './templates/languages.ts';

/** What the environment says of messages. */
const noticeSettings = z.object({
  /** The agency's zone, IANA. */
  zone: z.string(),
  /** What we write in; everybody else reads English. */
  languages: z.array(z.enum(LANGUAGES)),
  /** ISO 3166 country -> the pool that sends SMS there. */
  senders: z.record(z.string(), z.string()),
  /** ISO 3166 countries of which we get no answers by SMS. */
  oneWay: z.array(z.string()),
  /** Where our form for problems is, if there is one. */
  form: z.url().optional(),
  /** Where somebody answers, E.164, for functions whose messages say so. */
  phone: z.string().optional(),
  /** How long messages are kept, in days. */
  keepDays: z.number().int().positive(),
});

export type NoticeSettings = z.infer<typeof noticeSettings>;

/** A variable that holds JSON. */
export const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue('This is not JSON.');
    return z.NEVER;
  }
});

/** The variable of every function that writes messages or reads all of them. */
export const noticeVariables = z.object({ NOTICES: json.pipe(noticeSettings) });

/** The variable that says to whom anything is sent: numbers in E.164, or `any`. */
export const recipientVariables = z.object({ RECIPIENTS: json.pipe(z.union([z.literal('any'), z.array(z.string())])) });
