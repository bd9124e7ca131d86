import type { ActionSpec, Place } from '../catalogue/spec.ts';
import { KNOWN_WRONG_TYPES, specOf } from '../catalogue.ts';
import { parameterProblems } from './parameter-rules.ts';
import { type Problem, refused, warning } from './problem.ts';
import type { Block } from './subject.ts';
import { conditionProblems, errorProblems, targetProblems } from './transition-rules.ts';
import { applies } from './variants.ts';

/** What is wrong with one action: its type, its place, its parameters, its transitions. */
export function* actionProblems(
  block: Block,
  place: Place | undefined,
  identifiers: ReadonlySet<string>,
): Generator<Problem> {
  const spec = specOf(block.type);
  if (!spec) {
    yield refused(block.identifier, 'action-type', `Invalid Action type. Type: ${block.type}`);
    yield* rightName(block);
    return;
  }
  if (place !== undefined && !belongs(spec, place)) yield misplaced(block, spec, place);
  const variants = (spec.variants ?? []).filter(({ when }) => applies(when, block.parameters, place));
  yield* parameterProblems(block, spec, variants);
  yield* errorProblems(block, spec, variants);
  yield* conditionProblems(block, spec, variants);
  yield* targetProblems(block, spec, identifiers);
}

/** Nothing is known of what a flow for campaigns may hold. */
const belongs = ({ places }: ActionSpec, place: Place): boolean =>
  !places || place === 'CAMPAIGN' || places.includes(place);

function misplaced({ identifier, type }: Block, { doubtfulPlaces = [] }: ActionSpec, place: Place): Problem {
  if (doubtfulPlaces.includes(place))
    return warning(identifier, 'doubtful-place', `AWS's pages differ on whether ${type} may stand in ${place}.`);
  return refused(identifier, 'flow-type', `Invalid Action type. Type: ${type} (it does not belong in ${place})`);
}

function* rightName({ identifier, type }: Block): Generator<Problem> {
  if (!Object.hasOwn(KNOWN_WRONG_TYPES, type)) return;
  const right = KNOWN_WRONG_TYPES[type];
  const sentence = right
    ? `The service calls this ${right}.`
    : 'There is no such action: a flow begins at StartAction.';
  yield warning(identifier, 'wrong-name', sentence);
}
