import type { Block } from '../block.ts';
import { texts } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Set event flow: which flow plays when the contact waits, is held, is answered. */
export const updateContactEventHooks: Block = {
  begin: (contact, action) => {
    const hooks = texts(contact, action.Parameters['EventHooks']);
    return Object.values(hooks).includes('')
      ? byError(contact, action, 'NoMatchingError')
      : onwards({ ...contact, hooks: { ...contact.hooks, ...hooks } }, action);
  },
};
