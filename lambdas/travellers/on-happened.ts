import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { logger } from '../platform/logger.ts';
import { keepHappening } from './timeline/keep-happening.ts';
import { told } from './timeline/told.ts';

const table = { client: tableClient(), name: environment().tableName };

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** What happened, from the relay's queue, becomes entries of timelines; a message that fails comes again, the others do not. */
export const handler = handle(messages, async ({ Records }) => {
  const failed = await Promise.all(
    Records.map(async ({ messageId, body }) => {
      try {
        await keepHappening(table, told.parse(JSON.parse(body)), now());
        return [];
      } catch (error) {
        logger.error('A happening was not kept', { kind: (error as Error).name, messageId });
        return [{ itemIdentifier: messageId }];
      }
    }),
  );
  return { batchItemFailures: failed.flat() };
});
