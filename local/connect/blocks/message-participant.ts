import type { Block } from '../contact.ts';
import { text } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Play prompt. */
export const messageParticipant: Block = {
  begin: (contact, action) =>
    onwards(contact, action, [
      { effect: 'prompt', says: text(contact, action.Parameters['Text']), voice: contact.voice },
    ]),
};
