import * as z from 'zod';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { feedPool } from './feeding/feed-pool.ts';
import { feederOf } from './feeding/feeder.ts';

const feeder = feederOf({ client: tableClient(), name: environment().tableName });

const fed = z.object({ pool: z.string().min(1) });
const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Feeds a pool: at a minute in which something falls due, by a schedule; while there is more, by a queue. */
export const handler = handle(z.union([messages, fed]), async (event) => {
  if (!('Records' in event)) return feedPool(feeder, event.pool, now);
  return eachByItself(
    event.Records,
    ({ messageId }) => messageId,
    ({ body }) => feedPool(feeder, admittedJson(fed, body).pool, now),
  );
});
