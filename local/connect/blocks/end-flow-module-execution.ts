import type { Block } from '../block.ts';
import { fields, textOrNothing } from '../references.ts';

/** Return: back to the flow that invoked the module. */
export const endFlowModuleExecution: Block = {
  begin: (contact, action) => ({
    contact,
    effects: [],
    leads: {
      back: textOrNothing(contact, action.Parameters['Result']),
      data: fields(contact, action.Parameters['ResultData']),
    },
  }),
};
