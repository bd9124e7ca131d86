import * as z from 'zod';
import { oneByOne } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment, settings } from '../platform/environment.ts';
import { patientTableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { idOf, messages } from '../platform/messages.ts';
import { dispatch } from './dispatching/dispatch.ts';
import { providers } from './dispatching/providers.ts';
import { noticeVariables, recipientVariables } from './settings.ts';

const { NOTICES, RECIPIENTS } = settings(noticeVariables.extend(recipientVariables.shape));
const dispatcher = {
  table: { client: patientTableClient(), name: environment().tableName },
  allowed: { recipients: RECIPIENTS, oneWay: NOTICES.oneWay, zone: NOTICES.zone },
  send: providers(),
};

const key = z.object({ pk: z.string().min(1), sk: z.string().min(1) });

/** Notices on their way, from the feeders' queues: one after the other, as their pool paces them. */
export const handler = handle(messages, ({ Records }) =>
  oneByOne(Records, idOf, async ({ body }) => (await dispatch(dispatcher, admittedJson(key, body), now)) === 'done'),
);
