import type { ActionSpec, Conditions, Variant } from '../catalogue/spec.ts';
import { type Problem, refused } from './problem.ts';
import { invalidValue, missing } from './shape-rules.ts';
import type { Block } from './subject.ts';

/** Errors that must have a path and do not, and paths for errors that the action cannot have. */
export function* errorProblems(block: Block, spec: ActionSpec, variants: readonly Variant[]): Generator<Problem> {
  if (spec.next === 'forbidden') return;
  const added = variants.flatMap(({ errors }) => errors?.required ?? []);
  const refusedHere = new Set(variants.flatMap(({ errors }) => errors?.refused ?? []));
  const required = new Set([...(spec.errors?.required ?? []), ...added]);
  const allowed = new Set([...required, ...(spec.errors?.optional ?? [])].filter((error) => !refusedHere.has(error)));
  const given = block.errors.map(({ error }) => error);
  for (const error of required)
    if (!given.includes(error))
      yield refused(
        block.identifier,
        'missing-error',
        `Action is missing required error. Error: ${error}, Path: Actions[${block.index}]`,
      );
  for (const error of new Set(given))
    if (!allowed.has(error))
      yield refused(
        block.identifier,
        'error-type',
        `Invalid Action error. Error: ${error}, Path: Actions[${block.index}].Transitions.Errors`,
      );
}

/** Branches that test what the action does not offer. */
export function* conditionProblems(block: Block, conditions: Conditions): Generator<Problem> {
  const path = `Actions[${block.index}].Transitions.Conditions`;
  const refuse = (rule: string, problem: string) => refused(block.identifier, rule, problem);
  if (conditions === 'none') {
    if (block.conditions.length > 0) yield refuse('conditions', `Action does not support conditions. Path: ${path}`);
    return;
  }
  if ('exactly' in conditions) {
    const given = block.conditions.map(({ operands }) => operands[0]);
    for (const operand of conditions.exactly)
      if (!given.includes(operand)) yield refuse('conditions', missing(`${path} (Equals ${operand})`));
  } else if (block.conditions.length < (conditions.least ?? 0)) yield refuse('conditions', missing(path));
  const offered = 'exactly' in conditions ? { operators: ['Equals'], operands: conditions.exactly } : conditions;
  for (const [index, { operator, operands }] of block.conditions.entries()) {
    const here = `${path}[${index}].Condition`;
    const [operand] = operands;
    if (!offered.operators.includes(operator)) yield refuse('operator', invalidValue(`${here}.Operator`));
    if (operand === '') yield refuse('empty-operand', `Invalid branch. Path: ${block.index}.Evaluate`);
    else if (operands.length !== 1 || typeof operand !== 'string' || operand.startsWith('$.'))
      yield refuse('operands', invalidValue(`${here}.Operands`));
    else if (!offers(offered.operands, operand)) yield refuse('operands', invalidValue(`${here}.Operands`));
  }
}

const offers = (operands: RegExp | readonly string[] | undefined, operand: string): boolean =>
  operands === undefined || (operands instanceof RegExp ? operands.test(operand) : operands.includes(operand));

/** Ways on that are missing, forbidden, or lead to an action that is not there. */
export function* targetProblems(block: Block, spec: ActionSpec, identifiers: ReadonlySet<string>): Generator<Problem> {
  const path = `Actions[${block.index}].Transitions`;
  const ways = [
    [`${path}.NextAction`, block.next] as const,
    ...block.errors.map(({ target }, index) => [`${path}.Errors[${index}].NextAction`, target] as const),
    ...block.conditions.map(({ target }, index) => [`${path}.Conditions[${index}].NextAction`, target] as const),
  ];
  if (spec.next === 'forbidden') {
    if (ways.length > 1 || block.next !== undefined)
      yield refused(block.identifier, 'transitions', `Action does not support transitions. Path: ${path}`);
    return;
  }
  for (const [way, target] of ways) {
    const optional = way === `${path}.NextAction` && spec.next === 'optional';
    if (target === undefined) {
      if (!optional) yield refused(block.identifier, 'next-action', missing(way));
    } else if (!identifiers.has(target)) yield refused(block.identifier, 'target', invalidValue(way));
  }
}
