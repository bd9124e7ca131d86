import type { Action } from '../../contact-flows/flow-language/document.ts';
import type { Contact, Data, DataMap, Values } from './contact.ts';
import type { AgentFacts, QueueFacts } from './exchange/queue-facts.ts';

/** Why a contact ended, in Connect's own words. */
export type EndReason =
  | 'CUSTOMER_DISCONNECT'
  | 'AGENT_DISCONNECT'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'THIRD_PARTY_DISCONNECT'
  | 'TELECOM_PROBLEM'
  | 'API'
  | 'OTHER';

/** Something said: words with the voice that says them, or a recording by its id. */
interface Prompt {
  readonly says: string;
  readonly voice: string;
  readonly ssml?: true;
}

/** What a step wants done outside. */
export type Effect =
  | ({ readonly effect: 'prompt' } & Prompt)
  /** Listens for keys; the first within `seconds`. */
  | { readonly effect: 'listen'; readonly seconds: number }
  /** Lets time pass. */
  | { readonly effect: 'pause'; readonly seconds: number }
  | {
      readonly effect: 'invoke';
      readonly arn: string;
      readonly parameters: Values;
      readonly seconds: number;
      readonly answers: 'STRING_MAP' | 'JSON';
      /** Nobody waits for the answer: the reply is due at once, whatever the function will say. */
      readonly asynchronous?: true;
    }
  | { readonly effect: 'attributes'; readonly values: Values; readonly of: 'Current' | 'Related' }
  | { readonly effect: 'queue'; readonly queue?: string; readonly agent?: string; readonly moved: boolean }
  | { readonly effect: 'callback'; readonly callback: Callback }
  | { readonly effect: 'task'; readonly task: Task }
  | {
      readonly effect: 'dial';
      readonly number: string;
      readonly digits?: string;
      readonly seconds: number;
      readonly comesBack: boolean;
    }
  | { readonly effect: 'view'; readonly view: string; readonly data: Data; readonly seconds: number }
  /** Something that only a service outside could do: a bot, a profile, a case. */
  | { readonly effect: 'outside'; readonly type: string; readonly block: string }
  | { readonly effect: 'hold'; readonly state: string }
  | { readonly effect: 'end'; readonly reason: EndReason };

export interface Callback {
  readonly number: string;
  readonly queue?: string;
  readonly agent?: string;
  readonly flow?: string;
  readonly afterSeconds: number;
  readonly attempts: number;
  readonly betweenSeconds: number;
}

export interface Task {
  readonly name: string;
  readonly description?: string;
  readonly flow?: string;
  readonly attributes: Values;
  readonly references: DataMap;
  readonly afterSeconds: number;
}

/** What the world answers. */
export type Input =
  | { readonly input: 'pressed'; readonly keys: string }
  | { readonly input: 'silence' }
  | { readonly input: 'paused' }
  | { readonly input: 'answered'; readonly answer: unknown; readonly seconds: number }
  | { readonly input: 'failed'; readonly seconds: number }
  | { readonly input: 'dialled'; readonly outcome: 'ended' | 'failed' | 'timeout' }
  | { readonly input: 'viewed'; readonly action: string; readonly result: DataMap }
  | { readonly input: 'returned' };

/** What a block may know of the world around it, at its own moment; undefined where there is no such thing. */
export interface Facts {
  readonly now: Date;
  /** Whether the hours, or those of the queue, are open. */
  readonly open: (hours: string | undefined, queue: string | undefined) => boolean | undefined;
  readonly queue: (queue: string) => QueueFacts | undefined;
  readonly agentExists: (agent: string) => boolean;
  /** How an agent stands; nothing where that is not known. */
  readonly agent?: (agent: string) => AgentFacts | undefined;
  /** A whole number from 1 to 100, the same for the same contact and draw. */
  readonly chance: (contact: Contact) => number;
}

/** Where a block leads. */
type Leads =
  /** `by` names the way: success, an error type, or a condition. */
  | { readonly next: string; readonly by: string }
  | { readonly wait: true }
  /** Another flow takes over, from its start; where there is none, the contact stays in its queue if it may, else that is an error. */
  | { readonly flow: string; readonly orIdle?: true }
  | { readonly module: string; readonly input: DataMap }
  | { readonly back: string | undefined; readonly data: DataMap }
  | { readonly ended: true }
  /** The flow is over, the contact stays where it is: in a queue, or on its way to an agent. */
  | { readonly idle: true };

export interface Turn {
  readonly contact: Contact;
  readonly effects: readonly Effect[];
  readonly leads: Leads;
}

/** One action type: what happens when a contact reaches it, and when the world has answered. Pure. */
export interface Block {
  begin(contact: Contact, action: Action, facts: Facts): Turn;
  resume?(contact: Contact, action: Action, input: Input, facts: Facts): Turn;
}
