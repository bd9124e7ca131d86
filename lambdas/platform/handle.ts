import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { admitted } from './door.ts';
import { failureOf } from './failure.ts';
import { logger } from './logger.ts';

/**
 * Every function's outer layer: checks the event at the door, hands it on, and logs a failure without its data. A throw is a bug or an
 * outage and goes on to Lambda, where retries and alarms do their work.
 */
export const handle = <Schema extends z.ZodType, Result>(
  schema: Schema,
  use: (event: z.infer<Schema>) => Promise<Result>,
) =>
  middy<unknown, Result, Error, Context>()
    .onError(({ error, event }) => {
      logger.error('The function failed', { ...failureOf(error), eventType: typeof event });
    })
    .handler(async (event) => use(admitted(schema, event)));
