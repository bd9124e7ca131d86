/** The Flow language as it goes over the wire: what the service stores and what the local interpreter runs. */

export const FLOW_LANGUAGE_VERSION = '2019-10-30';

const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

/** What a flow may be used for; Connect refuses actions that do not belong to the type. */
export type FlowType = (typeof FLOW_TYPES)[number];

export const isFlowType = (type: unknown): type is FlowType => (FLOW_TYPES as readonly unknown[]).includes(type);

/** A parameter value: every scalar is a string on the wire, numbers and booleans included. */
export type ParameterValue = string | readonly ParameterValue[] | { readonly [key: string]: ParameterValue };

export interface Condition {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: string; readonly Operands: readonly string[] };
}

export interface Transitions {
  readonly NextAction?: string;
  readonly Errors?: readonly { readonly ErrorType: string; readonly NextAction: string }[];
  readonly Conditions?: readonly Condition[];
}

export interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: { readonly [name: string]: ParameterValue };
  readonly Transitions: Transitions;
}

/** The content of one flow, as `CreateContactFlow` takes it. */
export interface FlowDocument {
  readonly Version: string;
  readonly StartAction: string;
  readonly Metadata?: { readonly [key: string]: unknown };
  /** Modules only. */
  readonly Settings?: { readonly [key: string]: unknown };
  readonly Actions: readonly Action[];
}
