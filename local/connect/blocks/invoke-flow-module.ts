import type { Block } from '../block.ts';
import { fields, text } from '../references.ts';

/** Invoke module: runs another document in a frame of its own and comes back with its result. */
export const invokeFlowModule: Block = {
  begin: (contact, action) => ({
    contact,
    effects: [],
    leads: {
      module: text(contact, action.Parameters['FlowModuleId']),
      input: fields(contact, action.Parameters['Input']),
    },
  }),
};
