import type * as z from 'zod';

/** What a flow and a handler share, and nothing else: a question, what it asks, and a closed list of answers. */
export interface Contract {
  readonly capability: string;
  /** Guides ask the function for agents, every other flow the one for callers. */
  readonly by?: 'agent';
  readonly question: string;
  readonly asks: z.ZodObject;
  readonly answers: { readonly [outcome: string]: z.ZodObject };
}

/** One outcome of the contract with its fields; the only thing that a use case may answer. */
export type AnswerTo<C extends Contract> = {
  [Outcome in keyof C['answers'] & string]: { readonly outcome: Outcome } & FieldsOf<C['answers'][Outcome]>;
}[keyof C['answers'] & string];

type FieldsOf<S extends z.ZodObject> = { readonly [F in keyof S['shape'] & string]: z.infer<S>[F] };

export type AskedOf<C extends Contract> = z.infer<C['asks']>;
