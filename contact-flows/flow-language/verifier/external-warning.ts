import { OUTCOME_FIELD, QUESTION_PARAMETER, type Question } from '../ask.ts';
import type { Graph } from './graph.ts';
import { type Problem, warning } from './problem.ts';
import { type Block, type Json, object } from './subject.ts';

/** What `$.External` may hold when a contact comes to a block: the answer to a question, with one outcome where that is known. */
interface Answered {
  readonly question: string;
  readonly outcome?: string;
}

/** Readings of `$.External.x` where no answer that may lie there has an `x`. */
export function* unknownAnswers(graph: Graph, questions: readonly Question[]): Generator<Problem> {
  const known = new Map(questions.map((question) => [question.question, question]));
  const held = answersAt(graph);
  for (const [identifier, block] of graph.blocks) {
    const fields = new Set(externalFields(block.parameters));
    for (const field of fields) {
      if (field === OUTCOME_FIELD) continue;
      for (const { question, outcome } of held.get(identifier)?.values() ?? []) {
        const contract = known.get(question);
        if (!contract) continue;
        const outcomes = outcome === undefined ? Object.values(contract.answers) : [contract.answers[outcome]];
        if (outcomes.some((answer) => answer && field in answer.shape)) continue;
        const which = outcome === undefined ? `'${question}'` : `'${question}' with outcome '${outcome}'`;
        yield warning(
          identifier,
          'unknown-answer',
          `$.External.${field} is read, but the answer to ${which} has no '${field}'.`,
        );
        break;
      }
    }
  }
}

/** For every block, the answers that may lie in `$.External` when a contact comes to it. */
function answersAt(graph: Graph): ReadonlyMap<string, ReadonlyMap<string, Answered>> {
  const held = new Map<string, Map<string, Answered>>();
  const work: [string, Answered | undefined][] = [[graph.start, undefined]];
  const visited = new Set<string>();
  for (let next = work.pop(); next; next = work.pop()) {
    const [identifier, answered] = next;
    const block = graph.blocks.get(identifier);
    const key = `${answered?.question ?? ''} ${answered?.outcome ?? ''}`;
    if (!block || visited.has(`${identifier} ${key}`)) continue;
    visited.add(`${identifier} ${key}`);
    if (answered) held.set(identifier, (held.get(identifier) ?? new Map()).set(key, answered));
    for (const [to, after] of waysFrom(block, answered)) work.push([to, after]);
  }
  return held;
}

function waysFrom(block: Block, answered: Answered | undefined): readonly (readonly [string, Answered | undefined])[] {
  const question = questionOf(block);
  const errors = block.errors.map(({ target }) => [target ?? '', answered] as const);
  if (question !== undefined) return [[block.next ?? '', { question }], ...errors];
  const onOutcome = block.type === 'Compare' && block.parameters['ComparisonValue'] === `$.External.${OUTCOME_FIELD}`;
  const conditions = block.conditions.map(({ target, operands }) => {
    const after = onOutcome && answered ? { question: answered.question, outcome: String(operands[0]) } : answered;
    return [target ?? '', after] as const;
  });
  return [...conditions, ...errors, [block.next ?? '', answered]];
}

const questionOf = (block: Block): string | undefined => {
  if (block.type !== 'InvokeLambdaFunction') return undefined;
  const question = object(block.parameters['LambdaInvocationAttributes'])[QUESTION_PARAMETER];
  return typeof question === 'string' ? question : block.identifier;
};

const externalFields = (value: Json): readonly string[] => {
  if (typeof value === 'string')
    return [...value.matchAll(/\$\.External\.([A-Za-z0-9_-]+)/g)].flatMap(([, field]) => field ?? []);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(externalFields) : [];
};
