import type { Place } from '../../../contact-flows/flow-language/catalogue/spec.ts';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import type { Problem } from '../../../contact-flows/flow-language/verifier/problem.ts';
import { readSubject } from '../../../contact-flows/flow-language/verifier/read-subject.ts';
import { type Surroundings, verify } from '../../../contact-flows/flow-language/verify.ts';
import type { Smallest } from './smallest/action.ts';

export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
] as const;
export const PLACES: readonly Place[] = [...FLOW_TYPES, 'MODULE'];

/** An action as it goes over the wire, open to be broken. */
export interface Wire {
  Identifier: string;
  Type: string;
  Parameters: { [name: string]: Json };
  Transitions: {
    NextAction?: Json;
    Errors?: { ErrorType: string; NextAction?: Json }[];
    Conditions?: { NextAction?: Json; Condition: { [name: string]: Json } }[];
  };
}

/** A fresh copy of a smallest action whose every way leads to `to`. */
export const wire = (
  { type, parameters, errors, branches, next }: Omit<Smallest, 'requires'>,
  identifier = 'block',
  to = 'end',
): Wire => ({
  Identifier: identifier,
  Type: type,
  Parameters: structuredClone(parameters) as Wire['Parameters'],
  Transitions:
    next === 'forbidden'
      ? {}
      : {
          NextAction: to,
          Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: to })),
          Conditions: branches.map(([Operator, operand]) => ({
            NextAction: to,
            Condition: { Operator, Operands: [operand] },
          })),
        },
});

const last = (Type: string, Parameters: Wire['Parameters'] = {}): Wire => ({
  Identifier: 'end',
  Type,
  Parameters,
  Transitions: {},
});

/** An action that may end a flow in this place. */
export const endIn = (place: Place | undefined): Wire => {
  if (place === 'MODULE') return last('EndFlowModuleExecution');
  if (place?.endsWith('_HOLD')) return last('MessageParticipantIteratively', { Messages: [{ Text: 'One moment.' }] });
  if (place?.endsWith('_WHISPER')) return last('EndFlowExecution');
  return last('DisconnectParticipant');
};

export const loggingOff: Wire = {
  Identifier: 'log off',
  Type: 'UpdateFlowLoggingBehavior',
  Parameters: { FlowLoggingBehavior: 'Disabled' },
  Transitions: { NextAction: 'block' },
};

/** Log off, the block (so Actions[1]), an end. */
export const around = (block: Wire, place?: Place): readonly Wire[] => [loggingOff, block, endIn(place)];

export const documentOf = (
  actions: readonly unknown[],
  more: { readonly [key: string]: unknown } = {},
): { readonly [key: string]: unknown } => ({
  Version: '2019-10-30',
  StartAction: 'log off',
  Actions: actions,
  ...more,
});

/** The verdict on a document, read as the answer of the service's Describe call for this place. */
export function judge(
  document: unknown,
  place?: Place,
  surroundings?: Surroundings,
  contract?: string,
): readonly Problem[] {
  const settings = { Settings: {} };
  const Content = JSON.stringify(place === 'MODULE' ? { ...settings, ...(document as object) } : document);
  const answer =
    place === 'MODULE'
      ? { ContactFlowModule: { Content, ...(contract === undefined ? {} : { Settings: contract }) } }
      : { ContactFlow: { Content, ...(place === undefined ? {} : { Type: place }) } };
  const subject = readSubject(JSON.stringify(answer));
  if (typeof subject === 'string') throw new Error(subject);
  return verify(subject, surroundings);
}

export const refusals = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'refused');

/** What the service would say about one block as Actions[1] of a flow. */
export const verdict = (block: Wire, place?: Place): readonly Problem[] =>
  refusals(judge(documentOf(around(block, place)), place));

/** The sentences of it alone. */
export const sentences = (block: Wire, place?: Place): readonly string[] =>
  verdict(block, place).map(({ problem }) => problem);
