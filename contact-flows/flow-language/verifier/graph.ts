import { specOf } from '../catalogue.ts';
import { text } from './json.ts';
import type { Block, Subject } from './subject.ts';

/** A way from one block to another: `error` names the failure that takes it, `operand` what a branch compares with. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly error?: string;
  readonly operand?: string;
}

/** A subject's blocks by identifier, and the ways between those that exist, forward and back. */
export interface Graph {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  readonly back: ReadonlyMap<string, readonly Edge[]>;
  readonly start: string;
}

export function graphOf({ blocks, start }: Subject): Graph {
  const byId = new Map(blocks.map((block) => [block.identifier, block]));
  const edges = [...byId.values()].flatMap(edgesOf).filter(({ to }) => byId.has(to));
  return {
    blocks: byId,
    edges: Map.groupBy(edges, ({ from }) => from),
    back: Map.groupBy(edges, ({ to }) => to),
    start,
  };
}

function edgesOf({ identifier: from, next, errors, conditions }: Block): readonly Edge[] {
  const ways = [
    ...conditions.map(({ target, operands }) => ({ to: target, operand: text(operands[0]) })),
    ...errors.map(({ target, error }) => ({ to: target, error })),
    { to: next },
  ];
  return ways.flatMap(({ to, ...way }) => (to === undefined ? [] : { from, to, ...way }));
}

const everyWay = (): boolean => true;

/** Everything that can be reached from `starts` over the ways that `follow` lets pass; the starts are among it. */
export function reached(
  { blocks, edges }: Graph,
  starts: readonly string[],
  follow: (edge: Edge) => boolean = everyWay,
): ReadonlySet<string> {
  const seen = new Set(starts.filter((start) => blocks.has(start)));
  for (const identifier of seen) for (const edge of edges.get(identifier) ?? []) if (follow(edge)) seen.add(edge.to);
  return seen;
}

/** Everything from which one of `ends` can be reached over the ways that `follow` lets pass; the ends are among it. */
export function leadingTo(
  { back }: Graph,
  ends: readonly string[],
  follow: (edge: Edge) => boolean = everyWay,
): ReadonlySet<string> {
  const seen = new Set(ends);
  for (const identifier of seen) for (const edge of back.get(identifier) ?? []) if (follow(edge)) seen.add(edge.from);
  return seen;
}

/** Blocks behind which a contact is in other hands; prompts in a loop play to one that already waits for a person. */
const HANDS_ON = new Set([
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferToFlow',
  'MessageParticipantIteratively',
]);

export const isEnding = ({ type }: Block): boolean => specOf(type)?.next === 'forbidden' || HANDS_ON.has(type);
