/** What did not arrive, or nobody knows; what is queued may still go out. */
const NOT_ARRIVED: ReadonlySet<string> = new Set(['failed', 'refused', 'unknown', 'held']);

/**
 * Whether somebody phones those on a trip behind a crisis (S60): messages were written, and none of them arrived; or there was nowhere to send one,
 * where `everybody` was gone through before it ended.
 */
export const needsCare = (
  { points, states }: { readonly points: number; readonly states: readonly string[] },
  everybody: boolean,
): boolean => (points === 0 ? everybody : states.length > 0 && states.every((state) => NOT_ARRIVED.has(state)));
