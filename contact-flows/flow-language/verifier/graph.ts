import { specOf } from '../catalogue.ts';
import type { Block, Subject } from './subject.ts';

/** A way from one block to another: `error` names the failure that takes it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly error?: string;
}

/** A subject's blocks by identifier, and the ways between those that exist. */
export interface Graph {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  readonly start: string;
}

export function graphOf({ blocks, start }: Subject): Graph {
  const byId = new Map(blocks.map((block) => [block.identifier, block]));
  const edges = blocks.map(({ identifier: from, next, errors, conditions }) => {
    const ways = [
      ...conditions.map(({ target }) => ({ from, to: target ?? '' })),
      ...errors.map(({ error, target }) => ({ from, to: target ?? '', error })),
      ...(next === undefined ? [] : [{ from, to: next }]),
    ];
    return [from, ways.filter(({ to }) => byId.has(to))] as const;
  });
  return { blocks: byId, edges: new Map(edges), start };
}

/** Everything that can be reached from `starts` over the ways that `follow` lets pass; the starts are among it. */
export function reached(
  graph: Graph,
  starts: readonly string[],
  follow: (edge: Edge) => boolean = () => true,
): ReadonlySet<string> {
  const seen = new Set(starts.filter((start) => graph.blocks.has(start)));
  for (const identifier of seen)
    for (const edge of graph.edges.get(identifier) ?? []) if (follow(edge)) seen.add(edge.to);
  return seen;
}

/** Blocks behind which this flow has nothing more to say: it hands the contact on, hangs up, or plays on for ever. */
const HANDS_ON = new Set(['TransferContactToQueue', 'DequeueContactAndTransferToQueue', 'TransferToFlow']);

export const isEnding = ({ type, next }: Block): boolean =>
  specOf(type)?.next === 'forbidden' ||
  HANDS_ON.has(type) ||
  (type === 'MessageParticipantIteratively' && next === undefined);
