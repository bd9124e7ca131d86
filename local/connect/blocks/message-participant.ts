import type { Block } from '../block.ts';
import { promptOf } from '../prompt.ts';
import { byError, onwards } from '../transitions.ts';

/** Play prompt: aloud on a call, written on a chat, nothing at all on a task. */
export const messageParticipant: Block = {
  begin: (contact, action) => {
    if (contact.channel === 'TASK') return onwards(contact, action);
    if (contact.channel === 'CHAT' && action.Parameters['Text'] === undefined)
      return byError(contact, action, 'NoMatchingError');
    const skips = action.Parameters['SkipWhenDTMFBufferEnabled'] === 'True' && (contact.typedAhead ?? '') !== '';
    if (skips) return onwards(contact, action);
    return onwards({ ...contact, askedSeconds: 0 }, action, [promptOf(contact, action.Parameters)]);
  },
};
