import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { patientTableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { eachMessage, messages } from '../platform/messages.ts';
import { feedPool } from './feeding/feed-pool.ts';
import { feederOf } from './feeding/feeder.ts';

const feeder = feederOf({ client: patientTableClient(), name: environment().tableName });

const fed = z.object({ pool: z.string().min(1) });

/** Feeds a pool: at a minute in which something falls due, by a schedule; while there is more, by a queue. */
export const handler = handle(z.union([messages, fed]), async (event) => {
  if (!('Records' in event)) return feedPool(feeder, event.pool, now);
  return eachMessage(event, fed, ({ pool }) => feedPool(feeder, pool, now));
});
