import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { queueClient } from '../platform/gateways/sqs.ts';
import { handle } from '../platform/handle.ts';
import { obey } from './operating/obey.ts';
import { json } from './settings.ts';

const queues = z.array(z.object({ name: z.string(), url: z.url(), again: z.url() }));
const { FAILURE_QUEUES } = settings(z.object({ FAILURE_QUEUES: json.pipe(queues) }));
const graveyard = {
  table: { client: tableClient(), name: environment().tableName },
  client: queueClient(),
  queues: FAILURE_QUEUES,
};

/** The operator's door to messages that do not go, by direct invocation: IAM says who may. `{"does": ...}` answers what became of the order. */
export const handler = handle(z.unknown(), (order) => obey(graveyard, order, now()));
