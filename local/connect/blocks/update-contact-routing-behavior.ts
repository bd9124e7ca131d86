import type { Block } from '../contact.ts';
import { text } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Change routing priority. */
export const updateContactRoutingBehavior: Block = {
  begin: (contact, action) =>
    onwards({ ...contact, priority: Number(text(contact, action.Parameters['QueuePriority'])) }, action),
};
