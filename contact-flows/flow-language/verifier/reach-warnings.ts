import { type Edge, type Graph, isEnding, leadingTo, reached } from './graph.ts';
import { type Problem, warning } from './problem.ts';

/** Blocks that no contact comes to. */
export function* unreachableBlocks(graph: Graph): Generator<Problem> {
  const found = reached(graph, [graph.start]);
  for (const identifier of graph.blocks.keys())
    if (!found.has(identifier)) yield warning(identifier, 'unreachable', 'No path leads to this block.');
}

/** Blocks from which a contact never gets anywhere: every way leads round and round, or is open. */
export function* deadEnds(graph: Graph): Generator<Problem> {
  const ends = [...graph.blocks.values()].filter(isEnding).map(({ identifier }) => identifier);
  const leading = leadingTo(graph, ends);
  for (const identifier of reached(graph, [graph.start]))
    if (!leading.has(identifier))
      yield warning(
        identifier,
        'dead-end',
        'From here no path leads to a person, another flow or the end of the call.',
      );
}

const WAITS = new Set([
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'ShowView',
  'Wait',
  'MessageParticipantIteratively',
  'AuthenticateParticipant',
]);

/** Rounds that nothing slows down: no input, no wait, no counted loop. One warning a round, at its first block. */
export function* endlessLoops(graph: Graph): Generator<Problem> {
  const runsOn = ({ from, error, operand }: Edge): boolean => {
    const type = graph.blocks.get(from)?.type ?? '';
    if (type === 'Loop') return error !== undefined || operand === 'DoneLooping';
    return !WAITS.has(type) || error === 'NoMatchingError';
  };
  const told = new Set<string>();
  for (const identifier of reached(graph, [graph.start])) {
    const next = (graph.edges.get(identifier) ?? []).filter(runsOn).map(({ to }) => to);
    const ahead = reached(graph, next, runsOn);
    if (told.has(identifier) || !ahead.has(identifier)) continue;
    for (const each of leadingTo(graph, [identifier], runsOn)) if (ahead.has(each)) told.add(each);
    yield warning(identifier, 'endless-loop', 'This goes round for ever: nothing on the way waits, listens or counts.');
  }
}
