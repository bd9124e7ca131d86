import type { Notice } from './notice.ts';
import type { Place } from './store.ts';

/** Reads a page of one month. */
export type ReadMonth = (
  place: Place,
) => Promise<{ readonly notices: readonly Notice[]; readonly behind: Place['behind'] }>;

/**
 * The first page from `from` on that has something, and where the next begins. Without `from` it begins `keepDays` ago: what is
 * older is forgotten.
 */
export async function readAll(
  read: ReadMonth,
  from: Place | undefined,
  keepDays: number,
  now: Date,
): Promise<{ readonly notices: readonly Notice[]; readonly next?: Place }> {
  const last = monthOf(now);
  let place: Place = from ?? { month: monthOf(new Date(now.getTime() - keepDays * 86_400_000)) };
  while (place.month <= last) {
    const { notices, behind } = await read(place);
    const next: Place = behind ? { month: place.month, behind } : { month: monthAfter(place.month) };
    if (notices.length > 0) return next.month <= last ? { notices, next } : { notices };
    place = next;
  }
  return { notices: [] };
}

const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

const monthAfter = (month: string): string =>
  monthOf(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)))));
