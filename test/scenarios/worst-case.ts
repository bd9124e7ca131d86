import type { Fault } from '../../local/connect/contact.ts';
import type { Coverage, Way } from '../connect/walked.ts';

/**
 * What has to fail on one contact so that it goes as many ways of `flow` that nobody has walked as it can: each block fails in a way that
 * is missing, and one that has none lets the contact on to where some are.
 */
export function worstCase({ all, missing }: Coverage, flow: string): readonly Fault[] {
  const ways = all.filter((way) => way.flow === flow);
  const open = new Set(missing.filter((way) => way.flow === flow));
  const near = leadingTo(ways, new Set([...open].map(({ from }) => from)));
  return [...new Set(ways.map(({ from }) => from))].flatMap((block) => {
    const out = ways.filter(({ from }) => from === block);
    const fails =
      out.find((way) => isError(way) && open.has(way)) ??
      (out.some((way) => !isError(way) && near.has(way.to))
        ? undefined
        : out.find((way) => isError(way) && near.has(way.to)));
    return fails ? [{ flow, block, error: fails.by }] : [];
  });
}

/** Conditions are named with what they compare; an error is one word. */
const isError = ({ by }: Way): boolean => /^[A-Za-z]+$/.test(by) && by !== 'success';

/** The blocks from which one of `blocks` can be reached, and these. */
function leadingTo(ways: readonly Way[], blocks: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set([...blocks, ...ways.filter(({ to }) => blocks.has(to)).map(({ from }) => from)]);
  return all.size === blocks.size ? all : leadingTo(ways, all);
}
