import * as z from 'zod';
import { contactOf } from '../insights/store.ts';
import { eachByItself } from '../platform/batch.ts';
import { now } from '../platform/clock.ts';
import { admittedJson } from '../platform/door.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { settleWait } from './settle.ts';

const table = { client: tableClient(), name: environment().tableName };

const messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const ended = z.object({ what: z.literal('contact.ended'), contactId: z.string().min(1) });

/** Ended contacts, from the relay: what was told of their wait is held against how long it was. */
export const handler = handle(messages, ({ Records }) =>
  eachByItself(
    Records,
    ({ messageId }) => messageId,
    async ({ body }) => {
      const { contactId } = admittedJson(ended, body);
      const contact = await contactOf(table, contactId);
      // Who hung up before the queue has not waited; a contact that the table let go has no promise either.
      const seconds = contact?.waitSeconds ?? 0;
      await settleWait(table, contactId, { seconds, reached: contact?.connectedAt !== undefined }, now());
    },
  ),
);
