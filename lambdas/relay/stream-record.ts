import * as z from 'zod';
import type { Change } from './rules.ts';

/** A field of a happening in the table's own writing; a happening is flat, but for lists of words. */
const field = z.union([
  z.object({ S: z.string() }).transform(({ S }) => S),
  z.object({ N: z.string() }).transform(({ N }) => Number(N)),
  z.object({ BOOL: z.boolean() }).transform(({ BOOL }) => BOOL),
  z.object({ L: z.array(z.object({ S: z.string() })) }).transform(({ L }) => L.map(({ S }) => S)),
]);
const text = z.object({ S: z.string().min(1) });
const happened = z
  .object({ M: z.object({ what: text, at: text }).catchall(field) })
  .transform(({ M: { what, at, ...rest } }) => ({ ...rest, what: what.S, at: at.S }));
const image = z.object({ happened: happened.optional() });
/** What was there before may be of any shape: it only says whether something new happened. */
const oldImage = z.object({ happened: happened.optional().catch(undefined) });

/** One record of the table's stream, read as the change that it tells. */
export const streamRecord = z
  .object({
    eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
    dynamodb: z.object({
      SequenceNumber: z.string(),
      Keys: z.object({ pk: text, sk: text }),
      OldImage: oldImage.optional(),
      NewImage: image.optional(),
    }),
  })
  .transform(
    ({ eventName, dynamodb: { SequenceNumber, Keys, OldImage, NewImage } }): Change => ({
      id: SequenceNumber,
      key: { pk: Keys.pk.S, sk: Keys.sk.S },
      change: eventName,
      ...(OldImage?.happened ? { before: OldImage.happened } : {}),
      ...(NewImage?.happened ? { after: NewImage.happened } : {}),
    }),
  );
