import type { Block } from '../block.ts';
import { seconds } from '../seconds.ts';
import { byCondition, byError, waits } from '../transitions.ts';

/** Wait: on chats and tasks; a call takes the error at once, and so does waiting for a bot, as none takes part here. */
export const wait: Block = {
  begin: (contact, action) => {
    const events = action.Parameters['Events'];
    if (Array.isArray(events) && events.includes('BotParticipantDisconnected'))
      return byError(contact, action, 'ParticipantNotFound', 'NoMatchingError');
    return waits(contact, { effect: 'pause', seconds: seconds(contact, action.Parameters['TimeLimitSeconds'], 1) });
  },
  resume: (contact, action, input) =>
    byCondition(contact, action, input.input === 'returned' ? 'CustomerReturned' : 'WaitCompleted', 'NoMatchingError'),
};
