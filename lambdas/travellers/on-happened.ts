import * as z from 'zod';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { keepHappening } from './timeline/keep-happening.ts';
import { told } from './timeline/told.ts';

const table = { client: tableClient(), name: environment().tableName };

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** What happened, from the relay's queue, becomes entries of timelines. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    ({ body }) => keepHappening(table, admittedJson(told, body), now()),
  ),
);
