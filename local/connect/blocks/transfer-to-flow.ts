import type { Block } from '../block.ts';
import { text } from '../references.ts';

/** Transfer to flow: another flow takes over, and control does not come back. */
export const transferToFlow: Block = {
  begin: (contact, action) => ({
    contact,
    effects: [],
    leads: { flow: text(contact, action.Parameters['ContactFlowId']) },
  }),
};
