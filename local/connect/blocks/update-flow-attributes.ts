import type { ParameterValue } from '../../../contact-flows/flow-language/document.ts';
import type { Block } from '../block.ts';
import { frameOf, inFrame } from '../contact.ts';
import { text } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** The most that they may weigh together, in bytes. */
const FLOW_ATTRIBUTES_MAX = 32 * 1024;

/** Set contact attributes, flow namespace: kept until this flow ends. */
export const updateFlowAttributes: Block = {
  begin: (contact, action) => {
    const given = action.Parameters['FlowAttributes'] as {
      readonly [name: string]: { readonly Value?: ParameterValue };
    };
    const values = Object.entries(given).map(([name, attribute]) => [name, text(contact, attribute.Value)] as const);
    const flowAttributes = { ...frameOf(contact).flowAttributes, ...Object.fromEntries(values) };
    return Buffer.byteLength(JSON.stringify(flowAttributes)) > FLOW_ATTRIBUTES_MAX
      ? byError(contact, action, 'NoMatchingError')
      : onwards(inFrame(contact, { flowAttributes }), action);
  },
};
