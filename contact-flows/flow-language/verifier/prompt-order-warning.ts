import { type Graph, leadingTo, reached } from './graph.ts';
import { type Problem, warning } from './problem.ts';

const LOOPED = 'MessageParticipantIteratively';
const NOT_BEFORE = new Set(['MessageParticipant', 'GetParticipantInput', 'Loop']);
const ONLY_BEHIND = 'DequeueContactAndTransferToQueue';

/** What a waiting contact meets too early: looped prompts come first, a transfer to another queue behind them. */
export function* beforeLoopedPrompts(graph: Graph): Generator<Problem> {
  const typeOf = (identifier: string): string => graph.blocks.get(identifier)?.type ?? '';
  const looped = [...graph.blocks.keys()].filter((identifier) => typeOf(identifier) === LOOPED);
  const ahead = leadingTo(graph, looped);
  for (const identifier of reached(graph, [graph.start], ({ from }) => typeOf(from) !== LOOPED))
    if (typeOf(identifier) === ONLY_BEHIND || (NOT_BEFORE.has(typeOf(identifier)) && ahead.has(identifier)))
      yield warning(identifier, 'before-looped-prompts', 'Prompts in a loop should come before this.');
}
