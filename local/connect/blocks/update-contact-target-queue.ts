import type { Block } from '../block.ts';
import { textOrNothing } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Set working queue: a queue, or one agent's own. */
export const updateContactTargetQueue: Block = {
  begin: (contact, action, facts) => {
    const { targetQueue: _, targetAgent: __, queueName: ___, ...free } = contact;
    const queue = textOrNothing(contact, action.Parameters['QueueId']);
    const agent = textOrNothing(contact, action.Parameters['AgentId']);
    const found = queue === undefined ? undefined : facts.queue(queue);
    if (queue !== undefined && found) return onwards({ ...free, targetQueue: queue, queueName: found.name }, action);
    if (agent !== undefined && facts.agentExists(agent)) return onwards({ ...free, targetAgent: agent }, action);
    return byError(contact, action, 'NoMatchingError');
  },
};
