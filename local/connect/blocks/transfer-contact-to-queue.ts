import type { Block } from '../contact.ts';
import { byError } from '../transitions.ts';

/** Transfer to queue: the flow ends, the customer queue flow begins. */
export const transferContactToQueue: Block = {
  begin: (contact, action) => {
    if (contact.targetQueue === undefined) return byError(contact, action, 'NoMatchingError');
    const waiting = contact.hooks['CustomerQueue'];
    return {
      contact,
      effects: [{ effect: 'queue', queue: contact.targetQueue, priority: contact.priority }],
      leads: waiting === undefined ? { idle: true } : { flow: waiting },
    };
  },
};
