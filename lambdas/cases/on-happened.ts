import { noticeVariables } from '../notices/settings.ts';
import { calendarVariables } from '../orders/settings.ts';
import { bellHere } from '../orders/telling/bell.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { onEachMessage } from '../platform/messages.ts';
import { caseOf } from './cases-store.ts';
import { heardFrom } from './heard-from.ts';
import { planLook } from './look-at-case.ts';
import { caseHappened } from './telling/happened.ts';
import { ringFor } from './telling/ring.ts';
import { tellTraveller } from './telling/tell-traveller.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES, CALENDAR } = settings(noticeVariables.extend({ CALENDAR: calendarVariables }));
const schedules = later(settings(laterVariables));
const bell = bellHere();

/** What happened to cases, from the relay: the traveller and the department are told, each once, and the moment at which time changes it is planned. */
export const handler = onEachMessage(caseHappened, async (happened) => {
  await tellTraveller(table, NOTICES, happened, now());
  if (happened.what === 'case.contacted') await heardFrom(table, happened, now());
  const read = await caseOf(table, happened.case);
  if (!read) return;
  await ringFor(bell, happened, read.case);
  await planLook(schedules, read.case, CALENDAR, now());
});
