import type { ActionSpec, Group, Variant } from '../catalogue/spec.ts';
import { PROMPT_FORMS } from '../catalogue/spec.ts';
import { at, list, object } from './json.ts';
import { type Problem, refused, warning } from './problem.ts';
import { fieldMisshapes, missing } from './shape-rules.ts';
import type { Block } from './subject.ts';

/** What is wrong with an action's parameters: their shapes, which must be there, which may not, and which are doubtful. */
export function* parameterProblems(block: Block, spec: ActionSpec, variants: readonly Variant[]): Generator<Problem> {
  const path = `Actions[${block.index}].Parameters`;
  const given = (name: string): boolean => at(block.parameters, name) !== undefined;
  for (const { rule, problem, doubtful } of fieldMisshapes(block.parameters, spec.parameters, path))
    yield doubtful
      ? warning(block.identifier, 'doubtful-parameter', problem)
      : refused(block.identifier, rule, problem || `Invalid Action type. Type: ${block.type}`);
  for (const name of variants.flatMap(({ requires = [] }) => requires))
    if (!given(name)) yield refused(block.identifier, 'missing-parameter', missing(`${path}.${name}`));
  for (const name of new Set(variants.flatMap(({ refuses = [] }) => refuses)))
    if (given(name))
      yield refused(block.identifier, 'parameter-name', `Invalid Action property name. Path: ${path}.${name}`);
  for (const group of [...(spec.groups ?? []), ...variants.flatMap(({ groups = [] }) => groups)])
    yield* groupProblems(block.identifier, block.parameters, group);
  if (block.type === 'MessageParticipantIteratively')
    for (const message of list(block.parameters['Messages']))
      yield* groupProblems(block.identifier, object(message), { of: PROMPT_FORMS, take: 'exactly one' });
  for (const name of new Set([...(spec.doubtful ?? []), ...variants.flatMap(({ doubtful = [] }) => doubtful)]))
    if (given(name)) yield warning(block.identifier, 'doubtful-parameter', doubt(`${path}.${name}`));
}

const doubt = (path: string): string => `Reports differ on whether the service takes this here. Path: ${path}`;

function* groupProblems(identifier: string, parameters: Block['parameters'], { of, take }: Group): Generator<Problem> {
  const present = of.filter((name) => at(parameters, name) !== undefined);
  if (present.length > 1 && take !== 'at least one')
    yield refused(identifier, 'one-of', `Only one of these properties may be defined. Properties: ${names(present)}`);
  if (present.length === 0 && take !== 'at most one')
    yield refused(identifier, 'one-of', `At least one of ${names(of)} must be set`);
}

/** The last parts of the paths, as the service lists them. */
const names = (paths: readonly string[]): string =>
  `[${paths.map((path) => path.slice(path.lastIndexOf('.') + 1)).join(', ')}]`;
