import type { Block } from '../block.ts';
import { queued } from '../queued.ts';

/** Transfer to queue: the flow ends, the customer queue flow begins. */
export const transferContactToQueue: Block = {
  begin: (contact, action, facts) => queued(contact, action, facts, contact.targetQueue, contact.targetAgent, false),
};
