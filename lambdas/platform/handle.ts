import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { logger } from './logger.ts';
import { metrics } from './metrics.ts';

/**
 * Every function's outer layer: checks the event at the door, hands it on, publishes metrics, and logs a failure without
 * its data. A throw is a bug or an outage and goes on to Lambda, where retries and alarms do their work.
 */
export const handle = <Schema extends z.ZodType, Result>(
  schema: Schema,
  use: (event: z.infer<Schema>) => Promise<Result>,
) =>
  middy<unknown, Result, Error, Context>()
    .after(publish)
    .onError(({ error, event }) => {
      logger.error('The function failed', { kind: error?.name, where: codePlaces(error), eventType: typeof event });
      publish();
    })
    .handler(async (event) => {
      const read = schema.safeParse(event);
      if (!read.success) throw new BadEvent(read.error.issues.map((issue) => issue.path.join('.')));
      return use(read.data);
    });

/** The event is not what this function is invoked with. Names the fields, never their values. */
class BadEvent extends Error {
  override readonly name = 'BadEvent';
  constructor(fields: readonly string[]) {
    super(`The event does not fit: ${fields.join(', ') || 'not an object'}`);
  }
}

/** The stack without its first line: where it happened, but not the message, which may quote data. */
const codePlaces = (error: Error | null | undefined): string | undefined =>
  error?.stack?.split('\n').slice(1, 6).join('\n');

const publish = (): void => {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
};
