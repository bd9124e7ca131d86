import type { FlowType } from '../document.ts';

/** Where an action may stand: in a flow of some type, or in a module. */
export type Place = FlowType | 'MODULE';

/** How a parameter is written. Scalars are strings on the wire; none is ever empty. */
export type Shape =
  /** One of a fixed list, or a whole number within bounds, or any text; never a reference. */
  | {
      readonly kind: 'static';
      readonly values?: readonly string[];
      readonly whole?: readonly [number, number];
      readonly pattern?: RegExp;
    }
  /** The same, or exactly one reference as the whole value. `number` says that a JSON number is tolerated. */
  | {
      readonly kind: 'value';
      readonly values?: readonly string[];
      readonly whole?: readonly [number, number];
      readonly pattern?: RegExp;
      readonly number?: true;
    }
  /** Words with references anywhere in them. */
  | { readonly kind: 'text'; readonly max?: number }
  /** Exactly one reference, with a leaf. */
  | { readonly kind: 'path' }
  /** A UUID or ARN, both may have a version behind a colon, or exactly one reference. */
  | { readonly kind: 'id' }
  /** Names are one of `keys`, or free of `without`. An empty map is doubtful where `emptyIsDoubtful`. */
  | {
      readonly kind: 'map';
      readonly of: Shape;
      readonly keys?: readonly string[];
      readonly without?: RegExp;
      readonly most?: number;
      readonly emptyIsDoubtful?: true;
    }
  | { readonly kind: 'list'; readonly of: Shape; readonly least?: number; readonly most?: number }
  | { readonly kind: 'object'; readonly fields: { readonly [name: string]: Parameter }; readonly open?: true }
  /** Any JSON: views and analytics settings, whose insides nobody has probed. Published views hold empty strings. */
  | { readonly kind: 'json'; readonly most?: number; readonly emptyIsDoubtful?: true };

export type Parameter = Shape & { readonly required?: true };

/** Which of a group of parameters must be there. */
export interface Group {
  readonly of: readonly string[];
  readonly take: 'exactly one' | 'at least one' | 'at most one';
}

/** What the branches of an action may test. */
type Conditions =
  | 'none'
  /** `least` conditions or more, with these operators; `operands` restricts what is compared with. */
  | { readonly operators: readonly string[]; readonly least?: number; readonly operands?: RegExp | readonly string[] };

/** When a variant holds: in a place, or by a parameter, which may be a path with dots. */
export type When =
  | { readonly place: Place }
  /** Without more, its being there is enough; `includes` and `lacks` ask about the items of a list. */
  | {
      readonly parameter: string;
      readonly is?: string;
      readonly absent?: true;
      readonly includes?: string;
      readonly lacks?: string;
    };

/** What changes where a parameter has a value, or is there at all, or in a place. */
export interface Variant {
  readonly when: When;
  readonly requires?: readonly string[];
  readonly refuses?: readonly string[];
  readonly groups?: readonly Group[];
  readonly errors?: { readonly required?: readonly string[]; readonly refused?: readonly string[] };
  readonly conditions?: Conditions;
  /** Operands that need a branch. */
  readonly branches?: readonly string[];
  /** Parameters of which reports say both that the service takes and that it refuses them. */
  readonly doubtful?: readonly string[];
}

type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';

/** One action type as the live service accepts it. */
export interface ActionSpec {
  /** What the console calls the block. */
  readonly block: string;
  readonly parameters: { readonly [name: string]: Parameter };
  readonly groups?: readonly Group[];
  readonly errors?: { readonly required?: readonly string[]; readonly optional?: readonly string[] };
  readonly conditions?: Conditions;
  /** Operands that need a branch. */
  readonly branches?: readonly string[];
  /** NextAction: required unless said otherwise. `forbidden` makes the action an end: no transitions at all. */
  readonly next?: 'optional' | 'forbidden';
  readonly places?: readonly Place[];
  /** Places of which AWS's own pages say both that the action may stand there and that it may not. */
  readonly doubtfulPlaces?: readonly Place[];
  /** The channels that it works on; every one where nothing is said. */
  readonly channels?: readonly Channel[];
  readonly variants?: readonly Variant[];
  /** Parameters of which reports say both that the service takes and that it refuses them. */
  readonly doubtful?: readonly string[];
  /** Errors of which reports say both that they may be left out and that they may not. */
  readonly doubtfulWithout?: readonly string[];
}

/** Keeps a family's literal types, so that the builder's types are read from the same data as the verifier's rules. */
export const family = <const F extends { readonly [type: string]: ActionSpec }>(actions: F): F => actions;

const INBOUND = ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'] as const;
/** The five places where a caller is led on: inbound, queue and transfer flows, and modules. */
export const LEADING = [...INBOUND, 'MODULE'] as const;
export const LEADING_NOT_MODULE = INBOUND;
export const EXCEPT_QUEUE = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'] as const;
export const LEADING_AND_OUTBOUND = [...LEADING, 'OUTBOUND_WHISPER'] as const;
export const WITH_WHISPERS = [...LEADING, 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'] as const;

/** Action types that may fail in one way only. */
export const FAILS = { required: ['NoMatchingError'] } as const;
export const MAY_FAIL = { optional: ['NoMatchingError'] } as const;

/** Whole numbers without a bound that is known. */
export const WHOLE: readonly [number, number] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

/** The four ways to say something, of which a prompt has exactly one. */
export const PROMPT = {
  Text: { kind: 'text', max: 6000 },
  SSML: { kind: 'text', max: 6000 },
  PromptId: { kind: 'value' },
  Media: {
    kind: 'object',
    fields: {
      Uri: { kind: 'text', required: true },
      SourceType: { kind: 'static', values: ['S3'], required: true },
      MediaType: { kind: 'static', values: ['Audio'], required: true },
    },
  },
} as const;
export const PROMPT_FORMS = ['Text', 'SSML', 'PromptId', 'Media'] as const;
