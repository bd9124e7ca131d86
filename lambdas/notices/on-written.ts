import { inGroups } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { patientTableClient } from '../platform/gateways/dynamodb.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { handle } from '../platform/handle.ts';
import { idOf, messages } from '../platform/messages.ts';
import { feederOf } from './feeding/feeder.ts';
import { waiting, wakeFeeder } from './feeding/wake-feeder.ts';

const feeder = feederOf({ client: patientTableClient(), name: environment().tableName });
const schedules = later(settings(laterVariables));

/** Notices that wait in the table, new or put back, from the relay: their pools are fed now or when they are due. */
export const handler = handle(messages, ({ Records }) =>
  inGroups(Records, idOf, {
    read: ({ body }) => admittedJson(waiting, body),
    group: ({ pool }) => pool,
    use: (pool, notices) => wakeFeeder(feeder, schedules, pool, notices, now),
  }),
);
