import { noticeVariables } from '../notices/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { sendCrisisPage } from './contract.ts';
import { sendPage } from './send-page.ts';
import { pageVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES, PAGES } = settings(noticeVariables.extend(pageVariables.shape));

/** Counts messages that a caller asked for and did not get in time. */
const UNAVAILABLE = 'CrisisPagesUnavailable';
/** Within a flow's patience of five seconds. */
const DEADLINE_MS = 4000;

export const handler = answering([
  route(sendCrisisPage, (asked, now) =>
    within(DEADLINE_MS, UNAVAILABLE, () => sendPage(table, { settings: NOTICES, pages: PAGES }, asked, now), {
      outcome: 'unavailable',
    } as const),
  ),
]);
