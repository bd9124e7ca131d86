import * as z from 'zod';
import { contactOf } from '../insights/store.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { keepCasePromise } from './case-promise.ts';
import type { WaitedBy } from './measured.ts';
import { settleSteps } from './order-promise.ts';
import { settleWait } from './settle.ts';

const table = { client: tableClient(), name: environment().tableName };

const ended = z.object({ what: z.literal('contact.ended'), contactId: z.string().min(1) });
const stepped = z.object({ what: z.string().startsWith('order.'), order: z.string(), waits: z.string() });
const worked = z.object({ what: z.string().startsWith('case.'), case: z.string() });
const { AGENCY_ZONE } = settings(z.object({ AGENCY_ZONE: z.string().min(1) }));

/** Connect's channels by which people wait for a person. */
const CHANNELS: { readonly [channel: string]: WaitedBy | undefined } = { VOICE: 'phone', CHAT: 'chat' };

/** Ended contacts, steps of orders and of cases, from the relay: what was told of a wait, a step or an answer is held against what happened. */
export const handler = onEachMessage(z.union([ended, stepped, worked]), async (happened) => {
  if ('order' in happened) {
    const next = happened.waits === 'over' ? undefined : happened.waits;
    await settleSteps(table, happened.order, next, AGENCY_ZONE, now());
    return;
  }
  if ('case' in happened) return keepCasePromise(table, happened.case, AGENCY_ZONE, now());
  const { contactId } = happened;
  const contact = await contactOf(table, contactId);
  // Who hung up before the queue has not waited; a contact that the table let go has no promise either.
  const seconds = contact?.waitSeconds ?? 0;
  const waited = { seconds, reached: contact?.connectedAt !== undefined, by: CHANNELS[contact?.channel ?? ''] };
  await settleWait(table, contactId, waited, AGENCY_ZONE, now());
});
