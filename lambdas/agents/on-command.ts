import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { obey } from './obey.ts';

const table = { client: tableClient(), name: environment().tableName };

/** The operator's door, by direct invocation: IAM says who may. `{"do": ORDER}` answers what became of it. */
export const handler = handle(z.unknown(), (order) => obey(table, order, now()));
