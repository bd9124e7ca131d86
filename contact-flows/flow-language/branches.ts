import type { Action } from './document.ts';

/** One way out of a block. Branches stand in the order in which they are written: success, conditions, errors. */
export type Branch = { readonly to: string } & (
  | { readonly on: 'success' }
  | { readonly on: 'condition'; readonly operator: string; readonly operand: string }
  | { readonly on: 'error'; readonly error: string }
);

/** A contact does not come back from these, so their NextAction only repeats an error. */
const NEVER_RETURNS = new Set(['TransferContactToQueue', 'DequeueContactAndTransferToQueue', 'TransferToFlow']);

/** The ways out of a block. A NextAction that the wire format requires but that only repeats a branch is left out. */
export function branchesOf({ Type, Transitions }: Action): readonly Branch[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  const chosen: readonly Branch[] = [
    ...Conditions.map(({ Condition, NextAction: to }) => ({
      on: 'condition' as const,
      operator: Condition.Operator,
      operand: Condition.Operands.join(' '),
      to,
    })),
    ...Errors.map(({ ErrorType: error, NextAction: to }) => ({ on: 'error' as const, error, to })),
  ];
  const chooses = Conditions.length > 0 || Errors.some(({ ErrorType }) => ErrorType === 'NoMatchingCondition');
  const repeats = (chooses || NEVER_RETURNS.has(Type)) && chosen.some(({ to }) => to === NextAction);
  return NextAction === undefined || repeats ? chosen : [{ on: 'success', to: NextAction }, ...chosen];
}
