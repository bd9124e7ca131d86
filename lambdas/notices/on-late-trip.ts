import * as z from 'zod';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { tellLateTrip } from './daily/tell-late-trip.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES } = settings(noticeVariables);

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const told = z.object({ what: z.string(), key: z.object({ pk: z.string().min(1), sk: z.string().min(1) }) });

/** Bookings that came in or changed shortly before they begin, from the relay's queue. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    ({ body }) => tellLateTrip(table, admittedJson(told, body), NOTICES, now()),
  ),
);
