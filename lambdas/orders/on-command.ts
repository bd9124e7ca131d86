import * as z from 'zod';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { asked, operate } from './operating.ts';
import { calendarVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { CALENDAR } = settings(z.object({ CALENDAR: calendarVariables }));

/** The operator's view of all orders, by direct invocation: IAM says who may. Amounts are minor units of the order's currency. */
export const handler = handle(asked, (wish) => operate({ table, ...CALENDAR }, wish));
