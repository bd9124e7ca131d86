import type { Block } from '../block.ts';
import { fields } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set routing criteria: which agents, step by step. */
export const updateContactRoutingCriteria: Block = {
  begin: (contact, action) =>
    onwards({ ...contact, routingCriteria: fields(contact, action.Parameters['RoutingCriteria']) }, action),
};
