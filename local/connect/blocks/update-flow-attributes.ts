import type { ParameterValue } from '../../../contact-flows/flow-language/document.ts';
import type { Block } from '../contact.ts';
import { text } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set contact attributes, flow namespace: kept until this flow ends. */
export const updateFlowAttributes: Block = {
  begin: (contact, action) => {
    const given = action.Parameters['FlowAttributes'] as {
      readonly [name: string]: { readonly Value: ParameterValue };
    };
    const values = Object.entries(given).map(([name, { Value }]) => [name, text(contact, Value)] as const);
    return onwards(
      { ...contact, flowAttributes: { ...contact.flowAttributes, ...Object.fromEntries(values) } },
      action,
    );
  },
};
