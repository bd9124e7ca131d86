/** How long after they happened events were there. Milliseconds. */
export interface Delays {
  readonly events: number;
  /** Half of them were there by then. */
  readonly half: number;
  /** 95 of 100 were. */
  readonly most: number;
  readonly slowest: number;
}

/** Sums up delays in milliseconds; of none at all nothing can be said. */
export function delaysOf(milliseconds: readonly number[]): Delays | undefined {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return sorted.length === 0 ? undefined : { events: sorted.length, half: at(0.5), most: at(0.95), slowest: at(1) };
}
