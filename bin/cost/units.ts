import * as z from 'zod';

const counts = z.record(z.string(), z.number());

/** What one of something uses of AWS, on average: counts; `logBytes` in bytes, reads and writes in request units of DynamoDB. */
const unit = z.strictObject({
  /** How many were played. */
  played: z.number(),
  /** How often each function ran, by its name without `wayline-ENV-`. */
  invocations: counts,
  logBytes: z.number(),
  reads: z.number(),
  writes: z.number(),
  /** Messages put into queues. */
  queued: z.number(),
  smsParts: z.number(),
  emails: z.number(),
  /** Contacts of Connect that began, by channel: VOICE, TASK, CHAT (guides are chats). */
  contacts: counts,
  /** Records of contacts in the stream. */
  records: z.number(),
});

export type Unit = z.infer<typeof unit>;

/** What `npm run bench:cost` counted, and on which day. */
export const units = z.strictObject({
  measured: z.iso.date(),
  call: unit.extend({ saidCharacters: z.number(), talkSeconds: z.number() }),
  order: unit,
  /** What a notice uses once, however many are told, and for each of them. */
  notice: z.strictObject({ once: unit, told: unit }),
  /** A day on which nothing comes in. */
  quietDay: unit.extend({ schedules: z.number() }),
});

export type Units = z.infer<typeof units>;
