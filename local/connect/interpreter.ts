import type { Action } from '../../contact-flows/flow-language/document.ts';
import { BLOCKS } from './blocks.ts';
import type { Block, Contact, Effect, Input, InstanceFlow, Turn } from './contact.ts';

/** Actions that a contact may run without any wait: more is an endless loop, and ends it. */
const ACTIONS_WITHOUT_WAIT = 1000;

export type Flows = ReadonlyMap<string, InstanceFlow>;

/** What one input leads to: the contact afterwards, what to do outside in order, and whether an input is awaited. */
export interface Advance {
  readonly contact: Contact;
  readonly effects: readonly Effect[];
  readonly awaits: boolean;
}

/** Runs the contact from the start of its flow, or on with `input`, until the world has to answer. Pure. */
export function advance(flows: Flows, contact: Contact, input?: Input): Advance {
  const effects: Effect[] = [];
  let turn = input ? resume(flows, contact, input) : begin(flows, contact);
  for (let count = 0; ; count += 1) {
    effects.push(...turn.effects);
    if ('wait' in turn.leads) return { contact: turn.contact, effects, awaits: true };
    if ('ended' in turn.leads || 'idle' in turn.leads) return { contact: turn.contact, effects, awaits: false };
    if (count >= ACTIONS_WITHOUT_WAIT)
      return {
        contact: turn.contact,
        effects: [...effects, { effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }],
        awaits: false,
      };
    turn = begin(
      flows,
      'flow' in turn.leads
        ? entered(flows, turn.contact, turn.leads.flow)
        : { ...turn.contact, action: turn.leads.next },
    );
  }
}

/** The contact at the first action of a flow; what was kept for the flow before is gone. */
export function entered(flows: Flows, contact: Contact, arn: string): Contact {
  const flow = flows.get(arn);
  if (!flow) throw new Error(`No flow has the ARN ${arn}.`);
  return { ...contact, flow: arn, action: flow.document.StartAction, flowAttributes: {}, external: {} };
}

const begin = (flows: Flows, contact: Contact): Turn => {
  const { action, block } = at(flows, contact);
  return block.begin(contact, action);
};

const resume = (flows: Flows, contact: Contact, input: Input): Turn => {
  const { action, block } = at(flows, contact);
  if (!block.resume) throw new Error(`${action.Type} awaits nothing.`);
  return block.resume(contact, action, input);
};

function at(flows: Flows, contact: Contact): { readonly action: Action; readonly block: Block } {
  const action = flows.get(contact.flow)?.document.Actions.find(({ Identifier }) => Identifier === contact.action);
  const block = action && BLOCKS[action.Type];
  if (!action || !block) throw new Error(`The flow has no action '${contact.action}' that runs here.`);
  return { action, block };
}
