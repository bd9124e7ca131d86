import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** Set recording behavior: who is recorded from here on. */
export const updateContactRecordingBehavior: Block = {
  begin: (contact, action) => {
    const { RecordedParticipants } = action.Parameters['RecordingBehavior'] as {
      readonly RecordedParticipants?: readonly string[];
    };
    return onwards({ ...contact, recorded: RecordedParticipants ?? [] }, action);
  },
};
