import type { FlowDocument } from '../../contact-flows/flow-language/document.ts';

/** A flow or module of the instance, by its ARN. */
export interface InstanceFlow {
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  readonly document: FlowDocument;
}

export type Values = { readonly [name: string]: string };
/** Anything that a reference may stand for. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };
export type DataMap = { readonly [key: string]: Data };

type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
type InitiationMethod = 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'CALLBACK' | 'QUEUE_TRANSFER' | 'DISCONNECT' | 'API';

/** Where a contact is in one flow, and what only that flow knows. A module runs in a frame of its own above its caller's. */
export interface Frame {
  readonly flow: string;
  readonly action: string;
  readonly flowAttributes: Values;
  readonly external: DataMap;
  readonly stored: string | undefined;
  readonly views: DataMap;
  readonly modules: DataMap;
  readonly metrics: DataMap;
  /** What services outside answered, by namespace: Lex, Customer, Case, Wisdom, DataTables. */
  readonly outside: DataMap;
  /** What the block that waits has to remember, such as the digits so far. */
  readonly waiting: DataMap;
}

/** The agent whom a contact is offered to or talks with; known in whispers and holds only. */
interface ContactAgent {
  readonly arn: string;
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** One contact: all that the interpreter knows of it. A value; every step makes the next one. */
export interface Contact {
  readonly id: string;
  readonly initialContactId: string;
  readonly previousContactId?: string;
  readonly relatedContactId?: string;
  readonly channel: Channel;
  readonly initiationMethod: InitiationMethod;
  /** The customer's number in E.164; missing where it is withheld, and on tasks and guides. */
  readonly customerEndpoint?: string;
  readonly systemEndpoint?: string;
  readonly attributes: Values;
  readonly segmentAttributes: Values;
  readonly tags: Values;
  readonly references: DataMap;
  readonly name?: string;
  readonly description?: string;
  readonly customerId?: string;
  readonly languageCode: string;
  readonly voice: string;
  readonly hooks: Values;
  readonly recorded: readonly string[];
  /** What is said without an agent is recorded too. */
  readonly recordsTheCall?: boolean;
  /** What is recorded is left out for now: a program said so, and only a program goes on with it. */
  readonly recordingPaused?: boolean;
  readonly callbackNumber?: string;
  /** The queue, or the agent instead of one, that was chosen for it: ARNs. */
  readonly targetQueue?: string;
  readonly queueName?: string;
  readonly targetAgent?: string;
  /** 1 is served first; 5 by default. */
  readonly priority: number;
  /** Seconds by which it counts as older than it is. */
  readonly aged: number;
  readonly routingCriteria?: Data;
  readonly agent?: ContactAgent;
  /** How often each Loop has gone round, by flow and block. */
  readonly loops: { readonly [block: string]: number };
  /** Keys typed before anything listened, where a flow has switched the touchtone buffer on. */
  readonly typedAhead?: string;
  /** Seconds that Lambda functions took since the last prompt. */
  readonly askedSeconds: number;
  /** Actions that ran since time last passed or the customer last did something. */
  readonly ranWithoutWait?: number;
  /** How many times chance has been asked, so that the next draw differs and the same run repeats. */
  readonly draws: number;
  /** Blocks that fail on this contact though they would work, each once: a rehearsal of an outage. */
  readonly faults?: readonly Fault[];
  readonly frames: readonly Frame[];
}

/** A block that is made to fail: its flow by name, its identifier, and the error by which it leaves. */
export interface Fault {
  readonly flow: string;
  readonly block: string;
  readonly error: string;
}

/** The frame that runs. */
export const frameOf = (contact: Contact): Frame => {
  const frame = contact.frames.at(-1);
  if (!frame) throw new Error('The contact is in no flow.');
  return frame;
};

/** The contact with its running frame changed. */
export const inFrame = (contact: Contact, change: Partial<Frame>): Contact => ({
  ...contact,
  frames: contact.frames.with(-1, { ...frameOf(contact), ...change }),
});

export const newFrame = (flow: string, action: string): Frame => ({
  flow,
  action,
  flowAttributes: {},
  external: {},
  stored: undefined,
  views: {},
  modules: {},
  metrics: {},
  outside: {},
  waiting: {},
});
