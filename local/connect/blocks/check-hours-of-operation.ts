import type { Block } from '../block.ts';
import { textOrNothing } from '../references.ts';
import { byCondition, byError } from '../transitions.ts';

/** Check hours of operation: those that are named, else those of the queue that was chosen. */
export const checkHoursOfOperation: Block = {
  begin: (contact, action, facts) => {
    const open = facts.open(textOrNothing(contact, action.Parameters['HoursOfOperationId']), contact.targetQueue);
    if (open === undefined) return byError(contact, action, 'NoMatchingError');
    return byCondition(contact, action, open ? 'True' : 'False', 'NoMatchingError');
  },
};
