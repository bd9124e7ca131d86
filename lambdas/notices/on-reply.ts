import * as z from 'zod';
import { calendarVariables } from '../orders/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { parameters } from '../platform/gateways/parameters.ts';
import { onEachMessage } from '../platform/messages.ts';
import { random } from '../platform/random.ts';
import { inboundSms } from './reply.ts';
import { noticeVariables } from './settings.ts';
import { takeReply } from './take-reply.ts';

const told = settings(
  noticeVariables.extend({
    CALENDAR: calendarVariables,
    INSTANCE: z.string().startsWith('arn:'),
    MAIN_NUMBER: z.string().regex(/^\+[1-9]\d{1,14}$/),
    WORK_FLOW: z.string().startsWith('/'),
  }),
);
const { read } = parameters();
const table = { client: tableClient(), name: environment().tableName };
const on = {
  table,
  cases: { table, random, ...told.CALENDAR },
  settings: told.NOTICES,
  contacts: contactsOf(told.INSTANCE),
  workFlow: () => read(told.WORK_FLOW, now()),
  phone: told.MAIN_NUMBER,
};

/** What travellers write to us by SMS, from its queue: the topic hands it on as it is. */
export const handler = onEachMessage(inboundSms, (reply) => takeReply(on, reply, now()));
