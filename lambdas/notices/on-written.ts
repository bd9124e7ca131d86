import * as z from 'zod';
import { inGroups } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { handle } from '../platform/handle.ts';
import { feederOf } from './feeding/feeder.ts';
import { waiting, wakeFeeder } from './feeding/wake-feeder.ts';

const feeder = feederOf({ client: tableClient(), name: environment().tableName });
const schedules = later(settings(laterVariables));

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Notices that wait in the table, new or put back, from the relay: their pools are fed now or when they are due. */
export const handler = handle(messages, ({ Records }) =>
  inGroups(Records, ({ messageId }) => messageId, {
    read: ({ body }) => admittedJson(waiting, body),
    group: ({ pool }) => pool,
    use: (pool, notices) => wakeFeeder(feeder, schedules, pool, notices, now),
  }),
);
