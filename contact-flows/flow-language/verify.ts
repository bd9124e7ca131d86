import type { Question } from './ask.ts';
import type { ModuleContract } from './module.ts';
import { actionProblems } from './verifier/action-rules.ts';
import { leftAlone } from './verifier/alone-warnings.ts';
import { envelopeProblems } from './verifier/envelope-rules.ts';
import { unknownAnswers } from './verifier/external-warning.ts';
import { graphOf } from './verifier/graph.ts';
import { missingWords } from './verifier/language-warning.ts';
import { loggingLeftOn } from './verifier/logging-warning.ts';
import { invocationProblems, returnProblems } from './verifier/module-rules.ts';
import type { Problem } from './verifier/problem.ts';
import { beforeLoopedPrompts } from './verifier/prompt-order-warning.ts';
import { deadEnds, endlessLoops, unreachableBlocks } from './verifier/reach-warnings.ts';
import type { Subject } from './verifier/subject.ts';

/** What the verifier may know beyond the flow itself. */
export interface Surroundings {
  /** Contracts of modules, by id, ARN and name. */
  readonly modules?: ReadonlyMap<string, ModuleContract>;
  /** The questions that functions answer. */
  readonly questions?: readonly Question[];
}

/** Flows with more blocks than this get no warnings: the service takes 250. */
const ADVISED = 1000;

/** Everything that is wrong with a flow or module: first what the service would refuse, then our warnings, each rule in order of blocks. */
export function verify(
  subject: Subject,
  { modules = new Map(), questions = [] }: Surroundings = {},
): readonly Problem[] {
  const graph = graphOf(subject);
  const identifiers = new Set(graph.blocks.keys());
  const problems = [
    ...envelopeProblems(subject),
    ...subject.blocks.flatMap((block) => [...actionProblems(block, subject.place, identifiers)]),
    ...returnProblems(subject),
    ...invocationProblems(subject.blocks, modules),
  ];
  // Whoever has so much to mend has no use for advice; and it would take long.
  const warnings =
    subject.blocks.length > ADVISED
      ? []
      : [
          ...loggingLeftOn(subject),
          ...unreachableBlocks(graph),
          ...deadEnds(graph),
          ...endlessLoops(graph),
          ...leftAlone(graph),
          ...beforeLoopedPrompts(graph),
          ...missingWords(graph),
          ...unknownAnswers(graph, questions),
        ];
  const refusals = problems.filter(({ severity }) => severity === 'refused');
  return [...refusals, ...problems.filter(({ severity }) => severity === 'warning'), ...warnings];
}
