import { setTimeout as pause } from 'node:timers/promises';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { parameters } from '../platform/gateways/parameters.ts';
import { handle } from '../platform/handle.ts';
import { metrics } from '../platform/metrics.ts';
import { dialCallback } from './dial-callback.ts';
import { dialLetter } from './dial-letter.ts';

const variables = z.object({ INSTANCE: z.string(), QUEUE: z.string(), CALL_FLOW: z.string() });

const table = { client: tableClient(), name: environment().tableName };
const { INSTANCE, QUEUE, CALL_FLOW } = settings(variables);
const contacts = contactsOf(INSTANCE);
const { read } = parameters();
const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** How long one call takes at least, in milliseconds: two at a time are 1.6 a second, below the 2 that Connect takes. */
const A_CALL_MS = 1250;

/** Calls that are to be made, one after the other. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    async ({ body }) => {
      const spaced = pause(A_CALL_MS);
      const from = { flow: await read(CALL_FLOW, now()), queue: QUEUE };
      const became = await dialCallback(table, contacts, admittedJson(dialLetter, body), from, now());
      if (became === 'not allowed') metrics.addMetric('CallbacksNotAllowed', MetricUnit.Count, 1);
      await spaced;
    },
  ),
);
