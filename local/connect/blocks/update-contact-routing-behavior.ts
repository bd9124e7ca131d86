import type { Block } from '../block.ts';
import { textOrNothing } from '../references.ts';
import { byError, hasError, onwards } from '../transitions.ts';

/** Change routing priority or age; a number that turns out to be none changes nothing, as most forms may not fail. */
export const updateContactRoutingBehavior: Block = {
  begin: (contact, action) => {
    const priority = textOrNothing(contact, action.Parameters['QueuePriority']);
    const aged = textOrNothing(contact, action.Parameters['QueueTimeAdjustmentSeconds']);
    const given = Number(priority ?? aged);
    if (Number.isInteger(given))
      return onwards(priority === undefined ? { ...contact, aged: given } : { ...contact, priority: given }, action);
    return hasError(action) ? byError(contact, action, 'NoMatchingError') : onwards(contact, action);
  },
};
