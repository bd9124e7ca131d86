import { branchesOf } from './branches.ts';
import type { FlowDocument } from './document.ts';

/** A block where a reader first meets it. */
interface Met {
  readonly identifier: string;
  /** The block that leads here. */
  readonly from?: string;
  /** The branch of the same block that was met before. */
  readonly above?: string;
}

type Targets = ReadonlyMap<string, readonly string[]>;

/**
 * The blocks that a contact can reach, depth first, the branches of each in the order in which they are written.
 * `column` is the longest way from the start in blocks; what leads back counts for nothing.
 */
export function readingOrder(document: FlowDocument): readonly (Met & { readonly column: number })[] {
  const targets: Targets = new Map(
    document.Actions.map((action) => [action.Identifier, branchesOf(action).map(({ to }) => to)]),
  );
  const met = new Map<string, Met>();
  const left: string[] = [];
  const meet = (block: Met): void => {
    const from = block.identifier;
    met.set(from, block);
    let above: string | undefined;
    for (const to of targets.get(from) ?? []) {
      if (met.has(to) || !targets.has(to)) continue;
      meet({ identifier: to, from, ...(above === undefined ? {} : { above }) });
      above = to;
    }
    left.push(from);
  };
  if (targets.has(document.StartAction)) meet({ identifier: document.StartAction });
  const columns = longestWays(left.toReversed(), targets);
  return [...met.values()].map((block) => ({ ...block, column: columns.get(block.identifier) ?? 0 }));
}

/** In `order` a block stands ahead of all that it leads to, except what it leads back to. */
function longestWays(order: readonly string[], targets: Targets): ReadonlyMap<string, number> {
  const place = new Map(order.map((identifier, index) => [identifier, index]));
  const longest = new Map<string, number>();
  const wayTo = (identifier: string): number => longest.get(identifier) ?? 0;
  for (const [index, from] of order.entries())
    for (const to of targets.get(from) ?? [])
      if ((place.get(to) ?? 0) > index) longest.set(to, Math.max(wayTo(to), wayTo(from) + 1));
  return longest;
}
