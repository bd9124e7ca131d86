import * as z from 'zod';
import { noticeVariables } from '../notices/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { obey } from './obey.ts';
import { callbackVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const told = { callbacks: settings(callbackVariables).CALLBACKS, notices: settings(noticeVariables).NOTICES };

/** The operator's door, by direct invocation: IAM says who may. `{"do": ORDER}` answers what became of it. */
export const handler = handle(z.unknown(), (order) => obey(table, order, told, now()));
