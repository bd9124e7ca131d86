import type { Block } from '../block.ts';
import { text } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set voice. */
export const updateContactTextToSpeechVoice: Block = {
  begin: (contact, action) =>
    onwards({ ...contact, voice: text(contact, action.Parameters['TextToSpeechVoice']) }, action),
};
