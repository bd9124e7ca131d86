import * as z from 'zod';
import { withoutCards } from '../platform/card-numbers.ts';

/** An SMS that came in, as AWS tells it to the topic of a two-way number, without the numbers of payment cards. */
export const inboundSms = z
  .object({
    originationNumber: z.string().regex(/^\+[1-9]\d{1,14}$/),
    messageBody: z.string().max(4000),
    inboundMessageId: z.string().min(1).max(200),
  })
  .transform(({ originationNumber, messageBody, inboundMessageId }) => ({
    ...{ from: originationNumber, text: withoutCards(messageBody), id: inboundMessageId },
  }));

/** Who wrote (E.164), what, and by which id the provider tells it: delivered twice, it is the same. */
export type InboundSms = z.infer<typeof inboundSms>;

/** What became of it, in a word. */
const did = z.enum([
  ...['stopped', 'started', 'helped', 'told', 'frozen', 'asked whose', 'scored', 'scored before'],
  ...['callback cancelled', 'work', 'case', 'too often', 'nobody known'],
] as const);

export type Did = z.infer<typeof did>;

/** A reply as it is kept, beside the messages to the same number. */
export const keptReply = z.object({
  from: z.string(),
  text: z.string(),
  id: z.string(),
  /** When it was taken, an instant. */
  at: z.iso.datetime(),
  did,
  /** The ids of those who use the number. */
  travellers: z.array(z.string()),
});

export type KeptReply = z.infer<typeof keptReply>;

const instants = z.array(z.string());

/** What a number was answered lately, as it is kept; `version` counts writes. */
export const keptLately = z.object({
  confirmed: z.partialRecord(z.enum(['operational', 'survey', 'marketing', 'all']), z.string()),
  tasks: instants,
  answers: instants,
  helped: z.string().optional(),
  version: z.number().int(),
});

export type KeptLately = z.infer<typeof keptLately>;
