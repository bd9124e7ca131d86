import type * as z from 'zod';
import { admitted } from './door.ts';
import { failureOf } from './failure.ts';
import { logger } from './logger.ts';

/**
 * Every function's outer layer: checks the event at the door, hands it on, and logs a failure without its data. A throw is a bug or an
 * outage and goes on to Lambda, where retries and alarms do their work.
 */
export function handle<Schema extends z.ZodType, Result>(
  schema: Schema,
  use: (event: z.infer<Schema>) => Promise<Result>,
): (event: unknown, context?: unknown) => Promise<Result> {
  return async (event) => {
    try {
      return await use(admitted(schema, event));
    } catch (error) {
      logger.error('The function failed', { ...failureOf(error as Error), eventType: typeof event });
      throw error;
    }
  };
}
