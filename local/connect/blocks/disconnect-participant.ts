import type { Block } from '../block.ts';

/** Disconnect / hang up. */
export const disconnectParticipant: Block = {
  begin: (contact) => ({
    contact,
    effects: [{ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }],
    leads: { ended: true },
  }),
};
