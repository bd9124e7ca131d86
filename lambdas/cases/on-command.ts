import * as z from 'zod';
import { calendarVariables } from '../orders/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { asked, operate } from './operating.ts';

const calendar = settings(z.object({ CALENDAR: calendarVariables })).CALENDAR;
const table = { client: tableClient(), name: environment().tableName };

/** The operator's view of all cases, by direct invocation: IAM says who may. */
export const handler = handle(asked, (wish) => operate(table, calendar, wish, now()));
