import { branchesOf } from './branches.ts';
import type { Action, FlowDocument } from './document.ts';
import { readingOrder } from './reading-order.ts';

interface Position {
  readonly x: number;
  readonly y: number;
}

// In the designer's pixels. A block is about 240 wide, and one line taller a branch.
const ENTRY_WIDTH = 200;
const COLUMN_WIDTH = 320;
const GAP = 40;
const height = (action: Action): number => 100 + 40 * branchesOf(action).length;

/**
 * The same flow with positions for Connect's designer, which otherwise stacks every block at the origin: read from left
 * to right, branches below each other as they are written, blocks that no contact reaches in a row at the bottom.
 */
export function layOut(document: FlowDocument): FlowDocument {
  const positions = positionsOf(document);
  const blocks = [...positions].map(([identifier, position]) => [identifier, { position, isFriendlyName: true }]);
  return {
    ...document,
    Metadata: {
      ...document.Metadata,
      entryPointPosition: { x: 0, y: 0 },
      ActionMetadata: Object.fromEntries(blocks),
    },
  };
}

function positionsOf(document: FlowDocument): ReadonlyMap<string, Position> {
  const heights = new Map(document.Actions.map((action) => [action.Identifier, height(action)]));
  const positions = new Map<string, Position>();
  const columnEnds = new Map<number, number>();
  const topOf = (identifier: string | undefined): number => positions.get(identifier ?? '')?.y ?? 0;
  const below = (identifier: string): number => topOf(identifier) + (heights.get(identifier) ?? 0) + GAP;

  for (const { identifier, column, from, above } of readingOrder(document)) {
    const y = Math.max(columnEnds.get(column) ?? 0, topOf(from), above === undefined ? 0 : below(above));
    positions.set(identifier, { x: ENTRY_WIDTH + column * COLUMN_WIDTH, y });
    columnEnds.set(column, below(identifier));
  }

  const bottom = Math.max(0, ...columnEnds.values());
  const unreached = document.Actions.filter(({ Identifier }) => !positions.has(Identifier));
  for (const [index, { Identifier }] of unreached.entries())
    positions.set(Identifier, { x: ENTRY_WIDTH + index * COLUMN_WIDTH, y: bottom });
  return positions;
}
