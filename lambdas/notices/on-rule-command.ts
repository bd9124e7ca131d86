import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { planningOf } from './daily/planning.ts';
import { operateRules } from './own/operate-rules.ts';

const table = { client: tableClient(), name: environment().tableName };
const planning = planningOf();

/** The operator's door to the rules of our people's own, by direct invocation: IAM says who may. */
export const handler = handle(z.unknown(), (order) => operateRules(table, planning, order, now()));
