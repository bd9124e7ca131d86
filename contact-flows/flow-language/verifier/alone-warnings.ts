import { type Graph, reached } from './graph.ts';
import { type Problem, warning } from './problem.ts';

/** What gives a caller somebody, or at least a word, behind a failure. */
const SPOKEN_TO = new Set([
  'MessageParticipant',
  'MessageParticipantIteratively',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'ShowView',
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferContactToAgent',
  'TransferParticipantToThirdParty',
  'TransferToFlow',
  'CreateCallbackContact',
  'InvokeFlowModule',
]);

/** Failures behind which the line goes dead: no person, no callback, not a word before it hangs up. */
export function* leftAlone(graph: Graph): Generator<Problem> {
  if ([...graph.blocks.values()].some(({ type }) => type === 'ShowView')) return;
  const silent = (identifier: string): boolean => !SPOKEN_TO.has(graph.blocks.get(identifier)?.type ?? '');
  for (const identifier of reached(graph, [graph.start])) {
    const failures = (graph.edges.get(identifier) ?? []).filter(({ error, to }) => error !== undefined && silent(to));
    for (const { error, to } of failures) {
      const unheard = [...reached(graph, [to], (edge) => silent(edge.from) && silent(edge.to))];
      const end = unheard.find((each) => graph.blocks.get(each)?.type === 'DisconnectParticipant');
      if (end !== undefined)
        yield warning(
          identifier,
          'left-alone',
          `${error} leads to '${end}' without a word: lead it to a person, a callback or a message.`,
        );
    }
  }
}
