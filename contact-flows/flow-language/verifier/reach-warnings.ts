import { type Edge, type Graph, isEnding, reached } from './graph.ts';
import { type Problem, warning } from './problem.ts';

/** Blocks that no contact comes to. */
export function* unreachableBlocks(graph: Graph): Generator<Problem> {
  const found = reached(graph, [graph.start]);
  for (const identifier of graph.blocks.keys())
    if (!found.has(identifier)) yield warning(identifier, 'unreachable', 'No path leads to this block.');
}

/** Blocks from which a contact never gets anywhere: every way leads round and round. */
export function* deadEnds(graph: Graph): Generator<Problem> {
  for (const identifier of reached(graph, [graph.start])) {
    const ahead = [...reached(graph, [identifier])].flatMap((each) => graph.blocks.get(each) ?? []);
    if (!ahead.some(isEnding))
      yield warning(
        identifier,
        'dead-end',
        'From here no path leads to a person, another flow or the end of the call.',
      );
  }
}

const WAITS = new Set([
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'ShowView',
  'Wait',
  'MessageParticipantIteratively',
  'AuthenticateParticipant',
]);

/** Rounds that nobody can leave and nothing slows down: no input, no wait, no counted loop. */
export function* endlessLoops(graph: Graph): Generator<Problem> {
  const runsOn = ({ from, error }: Edge): boolean => {
    const type = graph.blocks.get(from)?.type ?? '';
    return type !== 'Loop' && (!WAITS.has(type) || error === 'NoMatchingError');
  };
  const told = new Set<string>();
  for (const identifier of reached(graph, [graph.start])) {
    if (told.has(identifier)) continue;
    const next = (graph.edges.get(identifier) ?? []).filter(runsOn).map(({ to }) => to);
    const round = reached(graph, next, runsOn);
    if (!round.has(identifier)) continue;
    for (const each of round) if (reached(graph, [each], runsOn).has(identifier)) told.add(each);
    yield warning(identifier, 'endless-loop', 'This goes round for ever: nothing on the way waits, listens or counts.');
  }
}
