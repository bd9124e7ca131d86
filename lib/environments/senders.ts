import * as z from 'zod';
import { positive } from './positive.ts';

export const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code');

const WAYS = "'one' or 'two'";
const ways = z.enum(['one', 'two'], WAYS);

/** SMS to one country: through SNS, or from a pool of End User Messaging. `ways` says whether a traveller can answer. */
const sender = z.discriminatedUnion(
  'via',
  [
    z.strictObject({ via: z.literal('sns'), ways, partsPerSecond: positive }),
    z.strictObject({
      via: z.literal('pool'),
      pool: z.string().regex(/^arn:aws:sms-voice:[a-z0-9-]+:\d{12}:pool\//, 'the ARN of a pool'),
      ways,
      partsPerSecond: positive,
    }),
  ],
  "{ via: 'sns', ways, partsPerSecond } or { via: 'pool', pool, ways, partsPerSecond }",
);

/** By ISO 3166 country of the recipient. */
export const senders = z.record(country, sender, 'senders by ISO 3166 country code');

export const e164 = z.string().regex(/^\+[1-9]\d{1,14}$/, 'a number in E.164 such as +37061234567');

export const recipients = z.array(e164, 'a list of numbers in E.164');
