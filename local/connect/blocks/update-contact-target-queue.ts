import type { Block } from '../contact.ts';
import { text } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set working queue. */
export const updateContactTargetQueue: Block = {
  begin: (contact, action) => onwards({ ...contact, targetQueue: text(contact, action.Parameters['QueueId']) }, action),
};
