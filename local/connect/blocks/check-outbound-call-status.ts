import type { Block } from '../block.ts';
import { byCondition, byError } from '../transitions.ts';

/** Check call progress: whoever answers on this machine is a person. */
export const checkOutboundCallStatus: Block = {
  begin: (contact, action) =>
    contact.channel === 'VOICE' && contact.initiationMethod !== 'INBOUND'
      ? byCondition(contact, action, 'CallAnswered', 'NoMatchingError')
      : byError(contact, action, 'NoMatchingError'),
};
