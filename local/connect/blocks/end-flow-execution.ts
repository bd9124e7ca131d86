import type { Block } from '../block.ts';

/** End flow / Resume: the flow is over, the contact stays where it is. */
export const endFlowExecution: Block = { begin: (contact) => ({ contact, effects: [], leads: { idle: true } }) };
