import * as z from 'zod';
import { calendarVariables } from '../orders/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { lookAtCase } from './look-at-case.ts';

const table = { client: tableClient(), name: environment().tableName };
const { CALENDAR } = settings(z.object({ CALENDAR: calendarVariables }));

/** The moment at which time changes a case, by a schedule of its own: its place, its first answer, its promise (S53, S54). */
export const handler = handle(z.object({ case: z.string() }), async ({ case: number }) => {
  await lookAtCase(table, number, CALENDAR, now());
});
