import type { Block } from '../block.ts';
import { queued } from '../queued.ts';
import { textOrNothing } from '../references.ts';

/** Transfer to queue out of a customer queue flow. */
export const dequeueContactAndTransferToQueue: Block = {
  begin: (contact, action, facts) => {
    const queue = textOrNothing(contact, action.Parameters['QueueId']);
    const agent = textOrNothing(contact, action.Parameters['AgentId']);
    const chosen = queue ?? (agent === undefined ? contact.targetQueue : undefined);
    return queued(contact, action, facts, chosen, agent, true);
  },
};
