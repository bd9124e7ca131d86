import type { Action } from '../../contact-flows/flow-language/document.ts';
import type { Facts, Turn } from './block.ts';
import type { Contact } from './contact.ts';
import { byError } from './transitions.ts';

/** Puts a contact into a queue, or an agent's own; its customer queue flow begins. A full queue, or none at all, is an error. */
export function queued(
  contact: Contact,
  action: Action,
  facts: Facts,
  queue: string | undefined,
  agent: string | undefined,
  moved: boolean,
): Turn {
  const found = queue === undefined ? undefined : facts.queue(queue);
  if (!found && (agent === undefined || !facts.agentExists(agent))) return byError(contact, action, 'NoMatchingError');
  if (found?.full) return byError(contact, action, 'QueueAtCapacity');
  // Whoever is called back holds no line: nobody would hear it.
  const waiting = contact.initiationMethod === 'CALLBACK' ? undefined : contact.hooks['CustomerQueue'];
  const { targetQueue: _, targetAgent: __, queueName: ___, ...free } = contact;
  return {
    contact:
      queue === undefined
        ? { ...free, ...(agent === undefined ? {} : { targetAgent: agent }) }
        : { ...free, targetQueue: queue, ...(found ? { queueName: found.name } : {}) },
    effects: [{ effect: 'queue', ...(queue === undefined ? { agent: agent ?? '' } : { queue }), moved }],
    leads: waiting === undefined ? { idle: true } : { flow: waiting, orIdle: true },
  };
}
