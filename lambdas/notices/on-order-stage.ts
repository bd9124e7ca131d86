import * as z from 'zod';
import { orderHappened } from '../orders/telling/happened.ts';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { tellStage } from './own/tell-stage.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES } = settings(noticeVariables);

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Orders that have come to a stage, from the relay: what rules tell as they do is written, once. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    ({ body }) => tellStage(table, admittedJson(orderHappened, body).order, NOTICES, now()),
  ),
);
