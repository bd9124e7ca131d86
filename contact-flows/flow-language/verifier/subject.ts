import type { Place } from '../catalogue/spec.ts';
import type { ModuleContract } from '../module.ts';
import { type Json, list, object, text } from './json.ts';

/** A transition's target; what the console saves for an open end (nothing, an empty string, "undefined") is none. */
const target = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' && value !== 'undefined' ? value : undefined;

/** One action of the file, whatever it holds. */
export interface Block {
  readonly index: number;
  readonly identifier: string;
  readonly type: string;
  readonly parameters: { readonly [name: string]: Json };
  readonly next: string | undefined;
  readonly errors: readonly { readonly error: string; readonly target: string | undefined }[];
  readonly conditions: readonly {
    readonly operator: string;
    readonly operands: readonly Json[];
    readonly target: string | undefined;
  }[];
}

/** A flow or module as it was found, ready to be judged. */
export interface Subject {
  readonly document: { readonly [key: string]: Json };
  readonly content: string;
  readonly start: string;
  readonly blocks: readonly Block[];
  /** The flow's type, MODULE, or nothing where the file does not say. */
  readonly place?: Place;
  readonly contract?: ModuleContract;
}

/** The actions of a document, read leniently: what is missing is left for the rules to say. */
export const blocksOf = (document: { readonly [key: string]: Json }): readonly Block[] =>
  list(document['Actions']).map((value, index) => {
    const action = object(value);
    const transitions = object(action['Transitions']);
    return {
      index,
      identifier: text(action['Identifier']),
      type: text(action['Type']),
      parameters: object(action['Parameters']),
      next: target(transitions['NextAction']),
      errors: list(transitions['Errors']).map((error) => ({
        error: text(object(error)['ErrorType']),
        target: target(object(error)['NextAction']),
      })),
      conditions: list(transitions['Conditions']).map((branch) => {
        const condition = object(object(branch)['Condition']);
        return {
          operator: text(condition['Operator']),
          operands: list(condition['Operands']),
          target: target(object(branch)['NextAction']),
        };
      }),
    };
  });
