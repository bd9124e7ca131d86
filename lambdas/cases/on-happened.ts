import * as z from 'zod';
import { noticeVariables } from '../notices/settings.ts';
import { calendarVariables } from '../orders/settings.ts';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { handle } from '../platform/handle.ts';
import { caseOf } from './cases-store.ts';
import { planLook } from './look-at-case.ts';
import { caseHappened } from './telling/happened.ts';
import { tellTraveller } from './telling/tell-traveller.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES, CALENDAR } = settings(noticeVariables.extend({ CALENDAR: calendarVariables }));
const schedules = later(settings(laterVariables));

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** What happened to cases, from the relay: the traveller is told, each once, and the moment at which time changes it is planned. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    async ({ body }) => {
      const happened = admittedJson(caseHappened, body);
      await tellTraveller(table, NOTICES, happened, now());
      const read = await caseOf(table, happened.case);
      if (read) await planLook(schedules, read.case, CALENDAR, now());
    },
  ),
);
