import type { Block } from '../contact.ts';
import { text } from '../references.ts';
import { byCondition, byError } from '../transitions.ts';

/** Get customer input, by one key. */
export const getParticipantInput: Block = {
  begin: (contact, action) => ({
    contact,
    effects: [
      { effect: 'prompt', says: text(contact, action.Parameters['Text']), voice: contact.voice },
      { effect: 'listen', seconds: Number(action.Parameters['InputTimeLimitSeconds']) },
    ],
    leads: { wait: true },
  }),
  resume: (contact, action, input) => {
    if (input.input === 'pressed') return byCondition(contact, action, input.keys.charAt(0));
    return byError(contact, action, input.input === 'silence' ? 'InputTimeLimitExceeded' : 'NoMatchingError');
  },
};
