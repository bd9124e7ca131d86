import type { Block } from '../block.ts';
import { byError, onwards } from '../transitions.ts';

/** Set recording, analytics and processing behavior: analyses nothing here, but tells channels apart. */
export const updateContactRecordingAndAnalyticsBehavior: Block = {
  begin: (contact, action) => {
    const channel =
      action.Parameters['VoiceBehavior'] !== undefined
        ? 'VOICE'
        : action.Parameters['ChatBehavior'] !== undefined
          ? 'CHAT'
          : undefined;
    return channel === undefined || channel === contact.channel
      ? onwards(contact, action)
      : byError(contact, action, 'ChannelMismatch');
  },
};
