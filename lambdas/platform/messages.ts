import * as z from 'zod';
import { type BatchAnswer, eachByItself } from './batch.ts';
import { admittedJson } from './door.ts';
import { handle } from './handle.ts';

/** Messages of a queue, as its mapping hands them out. */
export const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

type Messages = z.infer<typeof messages>;

/** The name by which a message comes again. */
export const idOf = ({ messageId }: Messages['Records'][number]): string => messageId;

/** Uses what `schema` reads out of each message, side by side: each that does not fit, or fails, comes again by itself. */
export const eachMessage = <Schema extends z.ZodType>(
  { Records }: Messages,
  schema: Schema,
  use: (read: z.infer<Schema>, messageId: string) => Promise<unknown>,
): Promise<BatchAnswer> =>
  eachByItself(Records, idOf, async (message) => {
    await use(admittedJson(schema, message.body), idOf(message));
  });

/** A function behind a queue: what each message says is used by itself. */
export const onEachMessage = <Schema extends z.ZodType>(
  schema: Schema,
  use: (read: z.infer<Schema>, messageId: string) => Promise<unknown>,
) => handle(messages, (event) => eachMessage(event, schema, use));
