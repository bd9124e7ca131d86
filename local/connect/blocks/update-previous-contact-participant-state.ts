import type { Block } from '../block.ts';
import { text } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Hold customer or agent: of the contact that this one was transferred from. */
export const updatePreviousContactParticipantState: Block = {
  begin: (contact, action) =>
    contact.previousContactId !== undefined
      ? onwards(contact, action, [
          { effect: 'hold', state: text(contact, action.Parameters['PreviousContactParticipantState']) },
        ])
      : byError(contact, action, 'NoMatchingError'),
};
