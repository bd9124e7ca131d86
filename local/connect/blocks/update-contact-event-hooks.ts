import type { Block } from '../block.ts';
import { texts } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set event flow: which flow plays when the contact waits, is held, is answered. */
export const updateContactEventHooks: Block = {
  begin: (contact, action) =>
    onwards({ ...contact, hooks: { ...contact.hooks, ...texts(contact, action.Parameters['EventHooks']) } }, action),
};
