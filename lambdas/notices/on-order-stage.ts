import { orderHappened } from '../orders/telling/happened.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { tellStage } from './own/tell-stage.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES } = settings(noticeVariables);

/** Orders that have come to a stage, from the relay: what rules tell as they do is written, once. */
export const handler = onEachMessage(orderHappened, ({ order }) => tellStage(table, order, NOTICES, now()));
