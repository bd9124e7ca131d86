import * as z from 'zod';
import { noticesOfHold } from '../notices/notices-of-hold.ts';
import { noticeVariables } from '../notices/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { patientTableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { obey } from './obey.ts';

const table = { client: patientTableClient(), name: environment().tableName };
const tellAll = noticesOfHold(table.name, settings(noticeVariables).NOTICES);

/** The operator's door, by direct invocation: IAM says who may. `{"operator", "who", "do"}` answers what became of the order. */
export const handler = handle(z.unknown(), (order) => obey(table, order, tellAll, now()));
