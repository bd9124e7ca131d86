import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** Set recording behavior: who is recorded from here on. */
export const updateContactRecordingBehavior: Block = {
  begin: (contact, action) => {
    const { RecordedParticipants, IVRRecordingBehavior } = action.Parameters['RecordingBehavior'] as {
      readonly RecordedParticipants?: readonly string[];
      readonly IVRRecordingBehavior?: string;
    };
    const recordsTheCall =
      IVRRecordingBehavior === undefined ? {} : { recordsTheCall: IVRRecordingBehavior === 'Enabled' };
    return onwards({ ...contact, recorded: RecordedParticipants ?? [], ...recordsTheCall }, action);
  },
};
