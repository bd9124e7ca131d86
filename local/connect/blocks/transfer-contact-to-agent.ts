import type { Block } from '../block.ts';

/** Transfer to agent: offers the contact to the agent that was chosen, outside of any queue. */
export const transferContactToAgent: Block = {
  begin: (contact) => ({
    contact,
    effects:
      contact.targetAgent === undefined
        ? [{ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }]
        : [{ effect: 'queue', agent: contact.targetAgent, moved: false }],
    leads: contact.targetAgent === undefined ? { ended: true } : { idle: true },
  }),
};
