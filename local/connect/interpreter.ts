import { specOf } from '../../contact-flows/flow-language/catalogue.ts';
import type { Action, FlowDocument } from '../../contact-flows/flow-language/document.ts';
import type { Block, Effect, Facts, Input, Turn } from './block.ts';
import { blockOf } from './blocks.ts';
import { type Contact, type DataMap, type Fault, frameOf, type InstanceFlow, inFrame, newFrame } from './contact.ts';
import { byCondition, byError, hasError, onwards } from './transitions.ts';

/**
 * Actions that a contact may run while no time passes and its customer does nothing; more is an endless loop, and ends it.
 * The service publishes no number. Answers of functions take no time here, so they do not count as a wait.
 */
const ACTIONS_WITHOUT_WAIT = 1000;
/** Answers that may come without any time having passed. */
const AT_ONCE: ReadonlySet<Input['input']> = new Set(['answered', 'failed', 'dialled']);
/** How deep modules may invoke modules. */
const MODULE_DEPTH = 5;

export type Flows = ReadonlyMap<string, InstanceFlow>;

/** The flow or module of this name, id or ARN; versions and aliases behind a colon all mean the one that is here. */
export const flowNamed = (flows: Flows, name: string): InstanceFlow | undefined =>
  flows.get(name) ?? flows.get(name.replace(/:[^:/]+$/, ''));

/** A transition that was taken, for coverage: from which block of which flow, and by which way. */
export interface Walked {
  readonly flow: string;
  readonly from: string;
  readonly by: string;
}

/** What one input leads to: the contact afterwards, what to do outside in order, and whether an input is awaited. */
export interface Advance {
  readonly contact: Contact;
  readonly effects: readonly Effect[];
  readonly awaits: boolean;
  readonly walked: readonly Walked[];
}

/** Runs the contact from where its flow starts, or on with `input`, until the world has to answer. Pure. */
export function advance(flows: Flows, contact: Contact, facts: Facts, input?: Input): Advance {
  const effects: Effect[] = [];
  const walked: Walked[] = [];
  let turn = input ? resume(flows, contact, input, facts) : begin(flows, contact, facts);
  const before = input && AT_ONCE.has(input.input) ? (contact.ranWithoutWait ?? 0) : 0;
  for (let ran = before; ; ran += 1) {
    effects.push(...turn.effects);
    const { leads } = turn;
    if ('wait' in leads) return { contact: { ...turn.contact, ranWithoutWait: ran }, effects, awaits: true, walked };
    if ('ended' in leads || 'idle' in leads) return { contact: turn.contact, effects, awaits: false, walked };
    if (ran >= ACTIONS_WITHOUT_WAIT) {
      effects.push({ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' });
      return { contact: turn.contact, effects, awaits: false, walked };
    }
    if ('next' in leads) {
      const { flow, action } = frameOf(turn.contact);
      walked.push({ flow, from: action, by: leads.by });
      turn = begin(flows, inFrame(turn.contact, { action: leads.next }), facts);
    } else if ('flow' in leads) turn = transferred(flows, turn.contact, leads, facts);
    else if ('module' in leads) turn = invoked(flows, turn.contact, leads.module, leads.input, facts);
    else turn = returned(flows, turn.contact, leads.back, leads.data);
  }
}

/** The contact at the first action of a flow; what was kept for the flow before is gone. */
export function entered(flows: Flows, contact: Contact, arn: string): Contact {
  const flow = flows.get(arn);
  if (!flow) throw new Error(`No flow has the ARN ${arn}.`);
  return { ...contact, frames: [newFrame(flow.arn, flow.document.StartAction)] };
}

function transferred(flows: Flows, contact: Contact, leads: { flow: string; orIdle?: true }, facts: Facts): Turn {
  const flow = flowNamed(flows, leads.flow);
  if (flow) return begin(flows, entered(flows, contact, flow.arn), facts);
  if (leads.orIdle) return { contact, effects: [], leads: { idle: true } };
  return byError(contact, at(flows, contact).action, 'NoMatchingError');
}

function invoked(flows: Flows, contact: Contact, arn: string, input: DataMap, facts: Facts): Turn {
  const module = flowNamed(flows, arn);
  if (!module || contact.frames.length > MODULE_DEPTH)
    return byError(contact, at(flows, contact).action, 'NoMatchingError');
  const frame = { ...newFrame(module.arn, module.document.StartAction), modules: { Input: input } };
  return begin(flows, { ...contact, frames: [...contact.frames, frame] }, facts);
}

function returned(flows: Flows, contact: Contact, result: string | undefined, data: DataMap): Turn {
  const below = { ...contact, frames: contact.frames.slice(0, -1) };
  if (below.frames.length === 0)
    return { contact, effects: [{ effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }], leads: { ended: true } };
  const caller = inFrame(below, { modules: { ...frameOf(below).modules, Result: result ?? null, ResultData: data } });
  const { action } = at(flows, caller);
  const branches = (action.Transitions.Conditions ?? []).length > 0;
  return branches && result !== undefined ? byCondition(caller, action, result) : onwards(caller, action);
}

const begin = (flows: Flows, contact: Contact, facts: Facts): Turn => {
  const { action, block } = at(flows, contact);
  const fault = faultOf(flows, contact, action);
  if (fault)
    return byError({ ...contact, faults: contact.faults?.filter((each) => each !== fault) ?? [] }, action, fault.error);
  const error = errorOfChannel(contact, action);
  return error === undefined ? block.begin(contact, action, facts) : byError(contact, action, error);
};

const faultOf = (flows: Flows, contact: Contact, action: Action): Fault | undefined =>
  contact.faults?.find(
    ({ flow, block, error }) =>
      block === action.Identifier && flow === flows.get(frameOf(contact).flow)?.name && hasError(action, error),
  );

/** The error by which an action leaves on a channel that the catalogue does not have for it; none where it has no path for one. */
function errorOfChannel({ channel }: Contact, action: Action): string | undefined {
  const spec = specOf(action.Type);
  if (!spec?.channels || spec.channels.includes(channel)) return undefined;
  return ['ChannelMismatch', 'NoMatchingError', ...(spec.errors?.required ?? [])].find((error) =>
    hasError(action, error),
  );
}

const resume = (flows: Flows, contact: Contact, input: Input, facts: Facts): Turn => {
  const { action, block } = at(flows, contact);
  if (!block.resume) throw new Error(`${action.Type} awaits nothing.`);
  return block.resume(contact, action, input, facts);
};

function at(flows: Flows, contact: Contact): { readonly action: Action; readonly block: Block } {
  const frame = frameOf(contact);
  const flow = flows.get(frame.flow);
  const action = flow && actionsOf(flow.document).get(frame.action);
  const block = action && blockOf(action.Type);
  if (!action || !block) throw new Error(`The flow has no action '${frame.action}' that runs here.`);
  return { action, block };
}

const known = new WeakMap<FlowDocument, ReadonlyMap<string, Action>>();

/** The actions of a document by identifier, looked up once a document. */
function actionsOf(document: FlowDocument): ReadonlyMap<string, Action> {
  const before = known.get(document);
  if (before) return before;
  const actions = new Map(document.Actions.map((action) => [action.Identifier, action]));
  known.set(document, actions);
  return actions;
}
