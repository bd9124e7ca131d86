import type { Action, FlowDocument } from '../../contact-flows/flow-language/document.ts';

/** A flow of the instance, by its ARN. */
export interface InstanceFlow {
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  readonly document: FlowDocument;
}

/** One voice contact: all that the interpreter knows of it. A value; every step makes the next one. */
export interface Contact {
  readonly id: string;
  /** The caller's number in E.164; missing where it is withheld. */
  readonly customerEndpoint?: string;
  readonly systemEndpoint: string;
  readonly attributes: Values;
  readonly flowAttributes: Values;
  readonly external: Values;
  readonly hooks: Values;
  readonly voice: string;
  /** Routing priority; 1 is served first. */
  readonly priority: number;
  readonly targetQueue?: string;
  readonly flow: string;
  readonly action: string;
  /** How often the waiting prompts were played. */
  readonly round: number;
}

export type Values = { readonly [name: string]: string };

/** What a step wants done outside. */
export type Effect =
  | { readonly effect: 'prompt'; readonly says: string; readonly voice: string }
  | { readonly effect: 'listen'; readonly seconds: number }
  | { readonly effect: 'pause'; readonly seconds: number }
  | { readonly effect: 'invoke'; readonly arn: string; readonly parameters: Values; readonly seconds: number }
  | { readonly effect: 'attributes'; readonly values: Values }
  | { readonly effect: 'queue'; readonly queue: string; readonly priority: number }
  | { readonly effect: 'end'; readonly reason: EndReason };

/** Why a contact ended, in Connect's own words. */
export type EndReason = 'CUSTOMER_DISCONNECT' | 'CONTACT_FLOW_DISCONNECT' | 'TELECOM_PROBLEM';

/** What the world answers. */
export type Input =
  | { readonly input: 'pressed'; readonly keys: string }
  | { readonly input: 'silence' }
  | { readonly input: 'paused' }
  | { readonly input: 'answered'; readonly answer: unknown }
  | { readonly input: 'failed' };

/** Where a block leads: on to an action, to a wait for an input, into another flow, or to the end. */
export type Turn = {
  readonly contact: Contact;
  readonly effects: readonly Effect[];
  readonly leads:
    | { readonly next: string }
    | { readonly wait: true }
    | { readonly flow: string }
    | { readonly ended: true }
    /** The flow ends, the contact stays where it is (in a queue, say). */
    | { readonly idle: true };
};

/** One action type: what happens when a contact reaches it, and when the world has answered. */
export interface Block {
  begin(contact: Contact, action: Action): Turn;
  resume?(contact: Contact, action: Action, input: Input): Turn;
}
