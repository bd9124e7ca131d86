import * as z from 'zod';
import { dateIn } from '../calendar/local-time.ts';
import { contactOf } from '../insights/store.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { settleSteps } from './order-promise.ts';
import { settleWait } from './settle.ts';

const table = { client: tableClient(), name: environment().tableName };

const ended = z.object({ what: z.literal('contact.ended'), contactId: z.string().min(1) });
const stepped = z.object({ what: z.string().startsWith('order.'), order: z.string(), waits: z.string() });
const { AGENCY_ZONE } = settings(z.object({ AGENCY_ZONE: z.string().min(1) }));

/** Ended contacts and steps of orders, from the relay: what was told of a wait or of a step is held against what happened. */
export const handler = onEachMessage(z.union([ended, stepped]), async (happened) => {
  if ('order' in happened) {
    const next = happened.waits === 'over' ? undefined : happened.waits;
    await settleSteps(table, happened.order, next, dateIn(AGENCY_ZONE, now()), now());
    return;
  }
  const { contactId } = happened;
  const contact = await contactOf(table, contactId);
  // Who hung up before the queue has not waited; a contact that the table let go has no promise either.
  const seconds = contact?.waitSeconds ?? 0;
  await settleWait(table, contactId, { seconds, reached: contact?.connectedAt !== undefined }, now());
});
