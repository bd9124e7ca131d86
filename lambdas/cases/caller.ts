import * as z from 'zod';
import { calendarVariables } from '../orders/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { random } from '../platform/random.ts';
import { within } from '../platform/within.ts';
import { cardsOf } from '../travellers/store.ts';
import { sayCases, takeByKey, takeByVoice } from './by-key.ts';
import { leaveMessage, reportByKey, whereAreMyCases } from './contract.ts';

/** The longest that a caller waits, in milliseconds: for a read, and for what is written down. */
const [READ_MS, WRITE_MS] = [2000, 4000];

const table = { client: tableClient(), name: environment().tableName };
const { CALENDAR } = settings(z.object({ CALENDAR: calendarVariables }));
const desk = { table, random, ...CALENDAR };
const unavailable = { outcome: 'unavailable' } as const;

export const handler = answering([
  route(whereAreMyCases, (asked) =>
    within(READ_MS, 'CasesUnavailable', () => sayCases(asked, (e164) => cardsOf(table, e164), desk.zone), unavailable),
  ),
  route(reportByKey, (asked, now) =>
    within(WRITE_MS, 'CasesUnavailable', () => takeByKey(desk, asked, now), unavailable),
  ),
  route(leaveMessage, (asked, now) =>
    within(WRITE_MS, 'CasesUnavailable', () => takeByVoice(desk, asked, now), unavailable),
  ),
]);
