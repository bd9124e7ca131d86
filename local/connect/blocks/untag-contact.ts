import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** Contact tags: takes them away. */
export const untagContact: Block = {
  begin: (contact, action) => {
    const keys = action.Parameters['TagKeys'];
    const gone = new Set(Array.isArray(keys) ? keys : []);
    const tags = Object.fromEntries(Object.entries(contact.tags).filter(([key]) => !gone.has(key)));
    return onwards({ ...contact, tags }, action);
  },
};
