import { type Graph, reached } from './graph.ts';
import { type Problem, warning } from './problem.ts';
import type { Block } from './subject.ts';

/** What gives a caller somebody, or at least a word, behind a failure. */
const SPOKEN_TO = new Set([
  'MessageParticipant',
  'MessageParticipantIteratively',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferParticipantToThirdParty',
  'TransferToFlow',
  'CreateCallbackContact',
  'InvokeFlowModule',
]);

/** Failures behind which the line goes dead: no person, no callback, not a word before it hangs up. */
export function* leftAlone(graph: Graph): Generator<Problem> {
  const typeOf = (identifier: string): string => graph.blocks.get(identifier)?.type ?? '';
  if ([...graph.blocks.values()].some(({ type }) => type === 'ShowView')) return;
  const silent = ({ to }: { readonly to: string }): boolean => !SPOKEN_TO.has(typeOf(to));
  for (const identifier of reached(graph, [graph.start]))
    for (const edge of graph.edges.get(identifier) ?? []) {
      if (edge.error === undefined || !silent(edge) || isLastWord(graph.blocks.get(identifier), edge.to)) continue;
      const unheard = [...reached(graph, [edge.to], silent)];
      const end = unheard.find((each) => typeOf(each) === 'DisconnectParticipant');
      if (end !== undefined)
        yield warning(
          identifier,
          'left-alone',
          `${edge.error} leads to '${end}' without a word: lead it to a person, a callback or a message.`,
        );
    }
}

/** Whether a block speaks and then goes on as it does when it could not: the end was meant, not come upon. */
const isLastWord = (block: Block | undefined, to: string): boolean =>
  block?.type === 'MessageParticipant' && block.next === to;
