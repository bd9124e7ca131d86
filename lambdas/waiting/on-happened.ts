import * as z from 'zod';
import { contactOf } from '../insights/store.ts';
import { noticeVariables } from '../notices/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { queueClient } from '../platform/gateways/sqs.ts';
import { onEachMessage } from '../platform/messages.ts';
import { callbackHappening } from './callback-happening.ts';
import { dialsVariables, sendDial } from './dials.ts';
import { followContact } from './follow-callback.ts';
import { keepPromise, unlessTalking } from './keep-promise.ts';
import { tellMissed } from './tell-callback.ts';

const table = { client: tableClient(), name: environment().tableName };
const variables = dialsVariables.extend({ INSTANCE: z.string(), MAIN_NUMBER: z.string() });
const { INSTANCE, MAIN_NUMBER, DIALS_URL } = settings(variables);
const stop = unlessTalking(contactsOf(INSTANCE));
const client = queueClient();
const does = { stop, later: later(settings(laterVariables)) };
const follows = {
  missed: tellMissed(table, settings(noticeVariables).NOTICES, MAIN_NUMBER),
  callIn: (seconds: number, call: Parameters<typeof sendDial>[2]) => sendDial(client, DIALS_URL, call, seconds),
  stop,
};

/** What happened to callbacks and to contacts, from the relay: calls are planned, stopped and counted. */
export const handler = onEachMessage(callbackHappening, async (told) => {
  if (told.what !== 'contact.ended') return keepPromise(table, told.key, does, now());
  const contact = await contactOf(table, told.contactId);
  if (contact) await followContact(table, contact, follows, now());
});
