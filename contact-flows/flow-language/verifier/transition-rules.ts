import type { ActionSpec, Variant } from '../catalogue/spec.ts';
import { type Problem, refused, warning } from './problem.ts';
import { looksReferred } from './references.ts';
import { invalidValue, missing } from './shape-rules.ts';
import type { Block } from './subject.ts';

/** Errors that must have a path and do not, and paths for errors that the action cannot have. */
export function* errorProblems(block: Block, spec: ActionSpec, variants: readonly Variant[]): Generator<Problem> {
  if (spec.next === 'forbidden') return;
  const { identifier, index } = block;
  const refusedHere = new Set(variants.flatMap(({ errors }) => errors?.refused ?? []));
  const permitted = (error: string): boolean => !refusedHere.has(error);
  const added = variants.flatMap(({ errors }) => errors?.required ?? []);
  const required = new Set([...(spec.errors?.required ?? []), ...added].filter(permitted));
  const allowed = new Set([...required, ...(spec.errors?.optional ?? []).filter(permitted)]);
  const given = new Set(block.errors.map(({ error }) => error));
  for (const error of required)
    if (!given.has(error))
      yield refused(
        identifier,
        'missing-error',
        `Action is missing required error. Error: ${error}, Path: Actions[${index}]`,
      );
  for (const error of given)
    if (!allowed.has(error))
      yield refused(
        identifier,
        'error-type',
        `Invalid Action error. Error: ${error}, Path: Actions[${index}].Transitions.Errors`,
      );
  for (const error of spec.doubtfulWithout ?? [])
    if (!given.has(error))
      yield warning(
        identifier,
        'doubtful-error',
        `Reports differ on whether the service takes this without a path for ${error}. Path: Actions[${index}]`,
      );
}

/** Branches that test what the action does not offer, and those that it must have. */
export function* conditionProblems(block: Block, spec: ActionSpec, variants: readonly Variant[]): Generator<Problem> {
  const path = `Actions[${block.index}].Transitions.Conditions`;
  const refuse = (rule: string, problem: string) => refused(block.identifier, rule, problem);
  const offered = variants.find(({ conditions }) => conditions)?.conditions ?? spec.conditions ?? 'none';
  if (offered === 'none') {
    if (block.conditions.length > 0 && spec.next !== 'forbidden')
      yield refuse('conditions', `Action does not support conditions. Path: ${path}`);
    return;
  }
  const tested = block.conditions.map(({ operands }) => operands[0]);
  for (const operand of [...(spec.branches ?? []), ...variants.flatMap(({ branches = [] }) => branches)])
    if (!tested.includes(operand)) yield refuse('conditions', missing(`${path} (Equals ${operand})`));
  if (tested.length < (offered.least ?? 0)) yield refuse('conditions', missing(path));
  for (const [index, { operator, operands }] of block.conditions.entries()) {
    const here = `${path}[${index}].Condition`;
    const [operand] = operands;
    if (!offered.operators.includes(operator)) yield refuse('operator', invalidValue(`${here}.Operator`));
    if (operand === '') yield refuse('empty-operand', `Invalid branch. Path: ${block.index}.Evaluate`);
    else if (operands.length !== 1 || typeof operand !== 'string' || !offers(offered.operands, operand))
      yield refuse('operands', invalidValue(`${here}.Operands`));
  }
}

const offers = (operands: RegExp | readonly string[] | undefined, operand: string): boolean => {
  if (operands === undefined) return !looksReferred(operand);
  return operands instanceof RegExp ? operands.test(operand) : operands.includes(operand);
};

/** Ways on that are missing, forbidden, or lead to an action that is not there. */
export function* targetProblems(block: Block, spec: ActionSpec, identifiers: ReadonlySet<string>): Generator<Problem> {
  const path = `Actions[${block.index}].Transitions`;
  const ways = [
    ...(block.next === undefined && spec.next !== undefined ? [] : [[`${path}.NextAction`, block.next] as const]),
    ...block.errors.map(({ target }, index) => [`${path}.Errors[${index}].NextAction`, target] as const),
    ...block.conditions.map(({ target }, index) => [`${path}.Conditions[${index}].NextAction`, target] as const),
  ];
  if (spec.next === 'forbidden') {
    if (ways.length > 0)
      yield refused(block.identifier, 'transitions', `Action does not support transitions. Path: ${path}`);
    return;
  }
  for (const [way, target] of ways) {
    if (target === undefined) yield refused(block.identifier, 'next-action', missing(way));
    else if (!identifiers.has(target)) yield refused(block.identifier, 'target', invalidValue(way));
  }
}
