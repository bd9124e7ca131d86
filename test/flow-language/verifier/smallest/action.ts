import type { Place } from '../../../../contact-flows/flow-language/catalogue/spec.ts';
import type { Json } from '../../../../contact-flows/flow-language/verifier/json.ts';

/** The smallest action of a type that the service is known to accept, and what the reference says about its parts. */
export interface Smallest {
  readonly type: string;
  /** Which of several ways to write the type this is. */
  readonly mode?: string;
  readonly parameters: { readonly [name: string]: Json };
  /** The parameters, as paths with dots, that may not be left out. */
  readonly requires: readonly string[];
  /** In the service's order: at least one of these must be there, and the action has exactly one. */
  readonly oneOf?: readonly string[];
  readonly errors: readonly string[];
  readonly mayHave: readonly string[];
  readonly branches: readonly (readonly [operator: string, operand: string])[];
  readonly conditions: 'none' | 'some';
  readonly next: 'required' | 'optional' | 'forbidden';
  readonly places: 'all' | readonly Place[];
  /** Where AWS's pages differ on whether it may stand. */
  readonly doubtfulPlaces: readonly Place[];
  /** Parameters that decide how the rest is read: without them, more is wrong than their absence. */
  readonly decides: readonly string[];
}

/** All that a smallest action may say beyond its type and parameters; what is left out is the commonest. */
export const action = (
  type: string,
  parameters: Smallest['parameters'],
  more: Partial<Omit<Smallest, 'type' | 'parameters'>> = {},
): Smallest => ({
  type,
  parameters,
  requires: more.oneOf ? [] : Object.keys(parameters),
  errors: ['NoMatchingError'],
  mayHave: [],
  branches: [],
  conditions: more.branches ? 'some' : 'none',
  next: 'required',
  places: 'all',
  doubtfulPlaces: [],
  decides: [],
  ...more,
});

/** An action behind which nothing follows. */
export const end = (
  type: string,
  places: Smallest['places'],
  doubtfulPlaces: Smallest['doubtfulPlaces'] = [],
): Smallest => action(type, {}, { errors: [], next: 'forbidden', places, doubtfulPlaces });

export const LEADING = ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'] as const;
export const NOT_QUEUE = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'] as const;

export const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/queue/bbbb';
export const FLOW = '6f1c2a3b-0000-4000-8000-00000000f10e';
