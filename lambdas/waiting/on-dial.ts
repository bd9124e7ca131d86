import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { parameters } from '../platform/gateways/parameters.ts';
import { onEachMessage } from '../platform/messages.ts';
import { metrics } from '../platform/metrics.ts';
import { A_CALL_MS } from './contract.ts';
import { dialCallback } from './dial-callback.ts';
import { dialLetter } from './dial-letter.ts';

const variables = z.object({ INSTANCE: z.string(), QUEUE: z.string(), CALL_FLOW: z.string() });

const table = { client: tableClient(), name: environment().tableName };
const { INSTANCE, QUEUE, CALL_FLOW } = settings(variables);
const contacts = contactsOf(INSTANCE);
const { read } = parameters();

/** Calls that are to be made, one after the other. */
export const handler = onEachMessage(dialLetter, async (letter) => {
  const from = { flow: await read(CALL_FLOW, now()), queue: QUEUE };
  const became = await dialCallback(table, contacts, letter, from, now());
  if (became === 'not allowed') metrics.count('CallbacksNotAllowed');
  // Behind the call, and not beside it: two in a row are never nearer than this.
  await pause(A_CALL_MS);
});
