import type { Place } from '../../../contact-flows/flow-language/catalogue/spec.ts';
import { documentOf, endIn, judge, loggingOff, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

/** Where one block leads: NextAction, errors and branches by name. */
export interface Ways {
  readonly next?: string;
  readonly errors?: { readonly [error: string]: string };
  readonly branches?: { readonly [operand: string]: string };
}

/** A smallest action with ways of its own; those that are not given lead to `end`. */
export function drawn(identifier: string, title: string, { next, errors = {}, branches }: Ways = {}): Wire {
  const block = wire(smallest(title), identifier);
  if (next !== undefined) block.Transitions.NextAction = next;
  for (const error of block.Transitions.Errors ?? []) error.NextAction = errors[error.ErrorType] ?? 'end';
  if (branches)
    block.Transitions.Conditions = Object.entries(branches).map(([operand, NextAction]) => ({
      NextAction,
      Condition: { Operator: 'Equals', Operands: [operand] },
    }));
  return block;
}

export const say = (identifier: string, next = 'end'): Wire => drawn(identifier, 'MessageParticipant (text)', { next });

/** What we warn of, as `rule at block`, in a flow that logs off, goes to the first of the blocks, and has an end. */
export function warned(blocks: readonly Wire[], place: Place = 'CONTACT_FLOW'): readonly string[] {
  const [first] = blocks;
  const start = { ...loggingOff, Transitions: { NextAction: first?.Identifier ?? 'end' } };
  return judge(documentOf([start, ...blocks, endIn(place)]), place).map(({ rule, block }) => `${rule} at ${block}`);
}
