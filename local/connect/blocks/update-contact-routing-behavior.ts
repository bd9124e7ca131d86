import type { Block } from '../block.ts';
import { textOrNothing } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Change routing priority or age. */
export const updateContactRoutingBehavior: Block = {
  begin: (contact, action) => {
    const priority = textOrNothing(contact, action.Parameters['QueuePriority']);
    const aged = textOrNothing(contact, action.Parameters['QueueTimeAdjustmentSeconds']);
    const given = Number(priority ?? aged ?? 0);
    if (!Number.isInteger(given)) return byError(contact, action, 'NoMatchingError');
    return onwards(priority !== undefined ? { ...contact, priority: given } : { ...contact, aged: given }, action);
  },
};
