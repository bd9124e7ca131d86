import type { ActionSpec, Group, Place, Variant } from '../catalogue/spec.ts';
import { specOf } from '../catalogue.ts';
import { type Problem, refused } from './problem.ts';
import { fieldMisshapes, missing } from './shape-rules.ts';
import { type Block, type Json, object } from './subject.ts';
import { conditionProblems, errorProblems, targetProblems } from './transition-rules.ts';

/** What the service refuses about one action: its type, its place, its parameters, its transitions. */
export function* actionProblems(
  block: Block,
  place: Place | undefined,
  identifiers: ReadonlySet<string>,
): Generator<Problem> {
  const spec = specOf(block.type);
  if (!spec) {
    yield refused(block.identifier, 'action-type', `Invalid Action type. Type: ${block.type}`);
    return;
  }
  if (place !== undefined && spec.places && !spec.places.includes(place))
    yield refused(
      block.identifier,
      'flow-type',
      `Invalid Action type. Type: ${block.type} (it does not belong in ${place})`,
    );
  const variants = (spec.variants ?? []).filter(({ when }) => applies(when, block.parameters));
  yield* parameterProblems(block, spec, variants);
  yield* errorProblems(block, spec, variants);
  yield* conditionProblems(
    block,
    variants.find(({ conditions }) => conditions)?.conditions ?? spec.conditions ?? 'none',
  );
  yield* targetProblems(block, spec, identifiers);
}

function* parameterProblems(block: Block, spec: ActionSpec, variants: readonly Variant[]): Generator<Problem> {
  const path = `Actions[${block.index}].Parameters`;
  const refusedHere = new Set(variants.flatMap(({ refuses = [] }) => refuses));
  for (const { rule, problem } of fieldMisshapes(block.parameters, spec.parameters, path))
    yield refused(block.identifier, rule, problem || `Invalid Action type. Type: ${block.type}`);
  for (const name of variants.flatMap(({ requires = [] }) => requires))
    if (at(block.parameters, name) === undefined)
      yield refused(block.identifier, 'missing-parameter', missing(`${path}.${name}`));
  for (const name of refusedHere)
    if (at(block.parameters, name) !== undefined)
      yield refused(block.identifier, 'parameter-name', `Invalid Action property name. Path: ${path}.${name}`);
  for (const group of [...(spec.groups ?? []), ...variants.flatMap(({ groups = [] }) => groups)])
    yield* groupProblems(block, group);
  for (const message of listed(block.parameters['Messages']))
    yield* groupProblems(
      { ...block, parameters: object(message) },
      { of: ['Text', 'PromptId', 'SSML', 'Media'], take: 'exactly one' },
    );
}

function* groupProblems(block: Block, { of, take }: Group): Generator<Problem> {
  const present = of.filter((name) => at(block.parameters, name) !== undefined);
  const names = of.map((name) => name.slice(name.lastIndexOf('.') + 1));
  if (present.length > 1 && take !== 'at least one')
    yield refused(
      block.identifier,
      'one-of',
      `Only one of these properties may be defined. Properties: [${present.map((name) => name.slice(name.lastIndexOf('.') + 1)).join(', ')}]`,
    );
  if (present.length === 0 && take !== 'at most one')
    yield refused(block.identifier, 'one-of', `At least one of [${names.join(', ')}] must be set`);
}

const applies = ({ parameter, is, absent }: Variant['when'], parameters: Block['parameters']): boolean => {
  const value = at(parameters, parameter);
  if (absent) return value === undefined;
  return is === undefined ? value !== undefined : value === is;
};

/** What stands at a path with dots. */
const at = (parameters: { readonly [name: string]: Json }, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((value, name) => object(value)[name], parameters as Json);

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
