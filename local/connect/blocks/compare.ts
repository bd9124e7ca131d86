import type { Block } from '../contact.ts';
import { text } from '../references.ts';
import { byCondition } from '../transitions.ts';

/** Check contact attributes. */
export const compare: Block = {
  begin: (contact, action) => byCondition(contact, action, text(contact, action.Parameters['ComparisonValue'])),
};
