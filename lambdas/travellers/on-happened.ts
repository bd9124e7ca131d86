import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { keepHappening } from './timeline/keep-happening.ts';
import { told } from './timeline/told.ts';

const table = { client: tableClient(), name: environment().tableName };

/** What happened, from the relay's queue, becomes entries of timelines. */
export const handler = onEachMessage(told, (happened) => keepHappening(table, happened, now()));
