import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** Set logging behavior: the local centre keeps no flow log. */
export const updateFlowLoggingBehavior: Block = { begin: (contact, action) => onwards(contact, action) };
