import type { Block } from '../block.ts';
import { text } from '../references.ts';
import { byCondition, byError, waits } from '../transitions.ts';

/** Wait: on chats and tasks; a call takes the error at once. */
export const wait: Block = {
  begin: (contact, action) =>
    contact.channel === 'CHAT' || contact.channel === 'TASK'
      ? waits(contact, { effect: 'pause', seconds: Number(text(contact, action.Parameters['TimeLimitSeconds'])) })
      : byError(contact, action, 'NoMatchingError'),
  resume: (contact, action, input) =>
    byCondition(contact, action, input.input === 'returned' ? 'CustomerReturned' : 'WaitCompleted', 'NoMatchingError'),
};
