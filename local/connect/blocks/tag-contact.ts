import type { Block } from '../block.ts';
import { texts } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Contact tags: sets up to six. */
export const tagContact: Block = {
  begin: (contact, action) => {
    const tags = { ...contact.tags, ...texts(contact, action.Parameters['Tags']) };
    return Object.keys(tags).length > 6
      ? byError(contact, action, 'NoMatchingError')
      : onwards({ ...contact, tags }, action);
  },
};
