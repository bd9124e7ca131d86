import type * as z from 'zod';
import { action, equals } from './action.ts';
import { functionOf, type Jump, type Path, type Step } from './step.ts';

/** What a flow may ask a Lambda function: flat strings in, one of a closed list of outcomes out. */
export interface Question {
  /** Whose function answers. */
  readonly capability: string;
  /** A guide asks the function for agents, which answers with lists too; every other flow the one for callers. */
  readonly by?: 'agent';
  readonly question: string;
  readonly asks: z.ZodObject;
  readonly answers: { readonly [outcome: string]: z.ZodObject };
}

/** The parameter that tells a capability's function which of its questions is asked. */
export const QUESTION_PARAMETER = 'question';
/** The field of every answer that names its outcome. */
export const OUTCOME_FIELD = 'outcome';

/** The fields of one outcome's answer, each as the reference that reads it; good until the next `ask`. */
type Answer<Fields extends z.ZodObject> = { readonly [F in keyof z.infer<Fields> & string]: string };

type Branches<Q extends Question> = {
  readonly [Outcome in keyof Q['answers'] & string]: (answer: Answer<Q['answers'][Outcome]>) => Path<string>;
} & { readonly technicalError: () => Path<string> };

/** Outcomes that the contract does not have may not be branched on. */
type NoOthers<Q extends Question, B> = {
  readonly [K in Exclude<keyof B, keyof Q['answers'] | 'technicalError'>]: never;
};

/** The sections that any of the branches jumps to. */
type SectionsOf<B> = {
  [K in keyof B]: B[K] extends (answer: never) => readonly (infer Item)[]
    ? Item extends Jump<infer S> | Step<infer S>
      ? S
      : never
    : never;
}[keyof B];

/**
 * Asks the capability's function and goes on by its outcome. Every outcome of the contract needs a branch, and so does
 * `technicalError`: no answer within `seconds` (1 to 8), a failure, or an answer that the contract does not know.
 */
export const ask = <Q extends Question, const B extends Branches<Q>>(
  question: Q,
  parameters: { readonly [P in keyof Q['asks']['shape'] & string]: string },
  branches: B & NoOthers<Q, B>,
  seconds = 4,
): Step<SectionsOf<B>> => askStep(question, parameters, branches, seconds) as Step<SectionsOf<B>>;

const askStep = (
  question: Question,
  parameters: { readonly [name: string]: string },
  branches: Branches<Question>,
  seconds: number,
): Step<string> => {
  const technicalError = branches.technicalError();
  return action('InvokeLambdaFunction', {
    name: `ask ${question.question}`,
    parameters: {
      LambdaFunctionARN: functionOf(question.capability, question.by),
      InvocationTimeLimitSeconds: String(seconds),
      LambdaInvocationAttributes: { [QUESTION_PARAMETER]: question.question, ...parameters },
      ResponseValidation: { ResponseType: question.by === 'agent' ? 'JSON' : 'STRING_MAP' },
    },
    errors: { NoMatchingError: technicalError },
    next: {
      path: [
        action('Compare', {
          name: `outcome of ${question.question}`,
          parameters: { ComparisonValue: `$.External.${OUTCOME_FIELD}` },
          branches: Object.entries(question.answers).map(([outcome, fields]) =>
            equals(outcome, branches[outcome]?.(answerOf(fields)) ?? []),
          ),
          errors: { NoMatchingCondition: technicalError },
          next: { mirrors: 'NoMatchingCondition' },
        }),
      ],
    },
  });
};

const answerOf = (fields: z.ZodObject): Answer<z.ZodObject> =>
  Object.fromEntries(Object.keys(fields.shape).map((field) => [field, `$.External.${field}`]));
