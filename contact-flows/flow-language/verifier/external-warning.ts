import { OUTCOME_FIELD, QUESTION_PARAMETER, type Question } from '../ask.ts';
import type { Graph } from './graph.ts';
import { object, strings, text } from './json.ts';
import { type Problem, warning } from './problem.ts';
import type { Block } from './subject.ts';

/** What `$.External` may hold when a contact comes to a block: the answer to a question, with one outcome where that is known. */
interface Answered {
  readonly question: string;
  readonly outcome?: string;
}

/** Readings of `$.External.x` where no answer that may lie there has an `x`. */
export function* unknownAnswers(graph: Graph, questions: readonly Question[]): Generator<Problem> {
  const known = new Map(questions.map((question) => [question.question, question]));
  for (const [identifier, held] of answersAt(graph)) {
    for (const field of externalFields(graph.blocks.get(identifier))) {
      const without = held.find(({ question, outcome }) => lacks(known.get(question), outcome, field));
      if (!without) continue;
      const { question, outcome } = without;
      const which = outcome === undefined ? `'${question}'` : `'${question}' with outcome '${outcome}'`;
      yield warning(
        identifier,
        'unknown-answer',
        `$.External.${field} is read, but the answer to ${which} has no '${field}'.`,
      );
    }
  }
}

/** Whether a contract is known and has no such field: in the outcome that is known, or else in any. */
function lacks(contract: Question | undefined, outcome: string | undefined, field: string): boolean {
  if (!contract || field === OUTCOME_FIELD) return false;
  const answers = Object.entries(contract.answers).filter(([each]) => outcome === undefined || each === outcome);
  return !answers.some(([, { shape }]) => Object.hasOwn(shape, field));
}

/** For every block, in the order of the flow, the answers that may lie in `$.External` when a contact comes to it. */
function answersAt(graph: Graph): ReadonlyMap<string, readonly Answered[]> {
  const held = new Map<string, Answered[]>([...graph.blocks.keys()].map((identifier) => [identifier, []]));
  const work: [string | undefined, Answered | undefined][] = [[graph.start, undefined]];
  const visited = new Set<string>();
  for (let next = work.pop(); next; next = work.pop()) {
    const [identifier = '', answered] = next;
    const block = graph.blocks.get(identifier);
    const visit = JSON.stringify([identifier, answered?.question, answered?.outcome]);
    if (!block || visited.has(visit)) continue;
    visited.add(visit);
    if (answered) held.get(identifier)?.push(answered);
    work.push(...waysFrom(block, answered));
  }
  return held;
}

function waysFrom(block: Block, answered: Answered | undefined): readonly [string | undefined, Answered | undefined][] {
  const after = block.type === 'InvokeLambdaFunction' ? { question: questionOf(block) } : answered;
  const onOutcome = block.type === 'Compare' && block.parameters['ComparisonValue'] === `$.External.${OUTCOME_FIELD}`;
  return [
    ...block.conditions.map(({ target, operands }): [string | undefined, Answered | undefined] => [
      target,
      onOutcome && answered ? { question: answered.question, outcome: text(operands[0]) } : answered,
    ]),
    ...block.errors.map(({ target }): [string | undefined, Answered | undefined] => [target, answered]),
    [block.next, after],
  ];
}

/** The question that a function is asked; one that does not say is told apart by its block. */
const questionOf = ({ identifier, parameters }: Block): string =>
  text(object(parameters['LambdaInvocationAttributes'])[QUESTION_PARAMETER]) || identifier;

const externalFields = (block: Block | undefined): ReadonlySet<string> =>
  new Set(
    [...strings(block?.parameters ?? {})].flatMap(([, string]) =>
      [...string.matchAll(/\$\.External(?:\.|\[['"])([\w-]+)/g)].flatMap(([, field = '']) => field),
    ),
  );
