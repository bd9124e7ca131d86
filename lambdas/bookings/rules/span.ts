/** What a span is found by. */
interface Dated {
  readonly departsAt: string;
  readonly arrivesAt: string;
  readonly status: 'confirmed' | 'cancelled';
}

/** The segment with which a trip begins (reading 9), and the one with which it ends; none where all of it is cancelled. */
export function spanOf<Segment extends Dated>(
  segments: readonly Segment[],
): { readonly first: Segment; readonly last: Segment } | undefined {
  const held = segments.filter(({ status }) => status === 'confirmed');
  const [first] = [...held].sort((a, b) => Date.parse(a.departsAt) - Date.parse(b.departsAt));
  const [last] = [...held].sort((a, b) => Date.parse(b.arrivesAt) - Date.parse(a.arrivesAt));
  return first && last && { first, last };
}

/** How long before its departure a trip is soon, in milliseconds: whatever clocks it begins by, tomorrow is. */
const SOON = 48 * 3_600_000;

/** Whether a trip begins within two days. */
export const isSoon = (segments: readonly Dated[], now: Date): boolean => {
  const left = Date.parse(spanOf(segments)?.first.departsAt ?? '') - now.getTime();
  return left > 0 && left <= SOON;
};
