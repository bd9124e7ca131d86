import * as z from 'zod';
import { json } from './settings.ts';

const sender = z.object({
  pool: z.string(),
  ways: z.enum(['one', 'two']),
  partsPerSecond: z.number().positive(),
  /** US dollars. */
  usdPerPart: z.number().positive(),
});

/** By ISO 3166 country: who sends there, how fast and for how much. */
const senders = z.record(z.string(), sender);

export type Senders = z.infer<typeof senders>;

/** The variable of functions that choose whom to tell, or foresee what that takes. */
export const senderVariables = z.object({ SENDERS: json.pipe(senders) });
