import type { Block } from '../contact.ts';

/** End flow / Resume: the flow is over, the contact stays in its queue. */
export const endFlowExecution: Block = { begin: (contact) => ({ contact, effects: [], leads: { idle: true } }) };
