import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** Call phone number: in an outbound whisper, where the call is being made anyway. */
export const completeOutboundCall: Block = { begin: (contact, action) => onwards(contact, action) };
