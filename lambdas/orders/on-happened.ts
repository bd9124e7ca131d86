import { noticeVariables } from '../notices/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { later, laterVariables } from '../platform/gateways/scheduler.ts';
import { onEachMessage } from '../platform/messages.ts';
import { bellHere } from './telling/bell.ts';
import { planFollowUp } from './telling/follow-up.ts';
import { orderHappened } from './telling/happened.ts';
import { haveThemCalled, tellColleague } from './telling/tell-colleague.ts';
import { tellTraveller } from './telling/tell-traveller.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES } = settings(noticeVariables);
const schedules = later(settings(laterVariables));
const bell = bellHere();

/** Steps of orders, from the relay: the traveller and the next of ours are told, each once, and the call on the third day is planned. */
export const handler = onEachMessage(orderHappened, async (happened) => {
  const told = await tellTraveller(table, NOTICES, happened, now());
  await planFollowUp(schedules, NOTICES.zone, happened, now());
  await tellColleague(bell, happened);
  if (told === 'cannot be told') await haveThemCalled(bell, happened);
});
