import type { Block } from '../block.ts';
import { textOrNothing } from '../references.ts';
import { byError, hasError, onwards } from '../transitions.ts';

/** Set voice. One that stands for nothing changes nothing. */
export const updateContactTextToSpeechVoice: Block = {
  begin: (contact, action) => {
    const voice = textOrNothing(contact, action.Parameters['TextToSpeechVoice']);
    if (voice !== undefined) return onwards({ ...contact, voice }, action);
    return hasError(action) ? byError(contact, action, 'NoMatchingError') : onwards(contact, action);
  },
};
