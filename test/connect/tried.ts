import type { Action, FlowDocument } from '../../contact-flows/flow-language/document.ts';
import type { Effect, Facts, Input } from '../../local/connect/block.ts';
import { type Contact, frameOf, type InstanceFlow } from '../../local/connect/contact.ts';
import type { QueueFacts } from '../../local/connect/exchange/queue-facts.ts';
import { advance, entered } from '../../local/connect/interpreter.ts';
import { newContact } from '../../local/connect/new-contact.ts';

export const CALLER = '+37061234567';
export const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/queue/general';
const FLOW = 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/contact-flow/tried';

export const contactWith = (known: Partial<Contact> = {}): Contact =>
  newContact({
    id: 'c1',
    channel: 'VOICE',
    initiationMethod: 'INBOUND',
    customerEndpoint: CALLER,
    systemEndpoint: '+12025550100',
    ...known,
  });

export const idleQueue: QueueFacts = {
  name: 'General',
  waiting: 0,
  oldestSeconds: undefined,
  full: false,
  available: 0,
  staffed: 0,
  online: 0,
};

const factsWith = (known: Partial<Facts> = {}): Facts => ({
  now: new Date('2026-12-04T12:00:00Z'),
  open: () => true,
  queue: (queue) => (queue === QUEUE ? idleQueue : undefined),
  agentExists: (agent) => agent === 'agent-1',
  chance: () => 50,
  ...known,
});

type Branch = readonly [operator: string, operand: string];

/** A block under test: each of its ways leads to an end of its own, named as the way. */
export interface Tried {
  readonly type: string;
  readonly parameters?: Action['Parameters'];
  readonly errors?: readonly string[];
  readonly branches?: readonly Branch[];
  /** False for a block that no flow goes on behind. */
  readonly next?: false;
  readonly contact?: Partial<Contact>;
  readonly facts?: Partial<Facts>;
  readonly inputs?: readonly Input[];
  readonly flows?: readonly InstanceFlow[];
}

export interface Came {
  /** success, an error, `operator operand`, or: waits, ends, idle, or the ARN of another flow that took over. */
  readonly way: string;
  readonly contact: Contact;
  /** All that was to be done outside, without the end behind the way. */
  readonly effects: readonly Effect[];
}

/** Runs one block and says which way it took. */
export function tried(block: Tried): Came {
  const { type, parameters = {}, errors = ['NoMatchingError'], branches = [], contact, facts, inputs = [] } = block;
  const ways = ['success', ...errors, ...branches.map((branch) => branch.join(' '))];
  const action: Action = {
    Identifier: 'block',
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(block.next === false ? {} : { NextAction: 'success' }),
      Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: ErrorType })),
      Conditions: branches.map(([Operator, operand]) => ({
        NextAction: `${Operator} ${operand}`,
        Condition: { Operator, Operands: [operand] },
      })),
    },
  };
  const flows = flowsOf(flowOf(FLOW, [action, ...ways.map(end)]), ...(block.flows ?? []));
  const known = factsWith(facts);
  const effects: Effect[] = [];
  let came = advance(flows, entered(flows, contactWith(contact), FLOW), known);
  effects.push(...came.effects);
  for (const input of inputs) {
    if (!came.awaits) throw new Error(`The block awaits nothing; it was given ${JSON.stringify(input)}.`);
    came = advance(flows, came.contact, known, input);
    effects.push(...came.effects);
  }
  const { flow, action: at } = frameOf(came.contact);
  const led = flow === FLOW && at !== 'block';
  const ended = effects.at(-1)?.effect === 'end';
  const way = led ? at : flow !== FLOW ? flow : came.awaits ? 'waits' : ended ? 'ends' : 'idle';
  return { way, contact: came.contact, effects: led ? effects.slice(0, -1) : effects };
}

const end = (Identifier: string): Action => ({
  Identifier,
  Type: 'DisconnectParticipant',
  Parameters: {},
  Transitions: {},
});

export const flowOf = (arn: string, actions: readonly Action[], type = 'CONTACT_FLOW'): InstanceFlow => {
  const document: FlowDocument = { Version: '2019-10-30', StartAction: actions[0]?.Identifier ?? '', Actions: actions };
  return { arn, name: arn.replace(/^.*\//, ''), type, document };
};

export const flowsOf = (...flows: readonly InstanceFlow[]): ReadonlyMap<string, InstanceFlow> =>
  new Map(flows.map((flow) => [flow.arn, flow]));

/** One action, written short. */
export const act = (
  Identifier: string,
  Type: string,
  Parameters: Action['Parameters'],
  next?: string,
  Transitions: Omit<Action['Transitions'], 'NextAction'> = {},
): Action => ({
  Identifier,
  Type,
  Parameters,
  Transitions: { ...(next === undefined ? {} : { NextAction: next }), ...Transitions },
});

export const hangUp: Action = end('end');

export const pressed = (keys: string): Input => ({ input: 'pressed', keys });
export const silence: Input = { input: 'silence' };
export const answered = (answer: unknown, seconds = 0): Input => ({ input: 'answered', answer, seconds });
export const failed = (seconds = 0): Input => ({ input: 'failed', seconds });

/** The effects of one kind. */
export const of = <K extends Effect['effect']>(
  effects: readonly Effect[],
  kind: K,
): readonly Extract<Effect, { effect: K }>[] =>
  effects.filter((effect): effect is Extract<Effect, { effect: K }> => effect.effect === kind);
