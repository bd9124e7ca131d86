import { type BegunPlace, monthAfter, placeFrom } from '../platform/begun-page.ts';
import type { Notice } from './notice.ts';
import type { KeptReply } from './reply.ts';

/** Reads a page of one month. */
export type ReadMonth = (place: BegunPlace) => Promise<Messages & { readonly behind: BegunPlace['behind'] }>;

/** Messages out and in. */
interface Messages {
  readonly notices: readonly Notice[];
  readonly replies: readonly KeptReply[];
}

/**
 * The first page from `from` on that has something, and where the next begins. Without `from` it begins `keepDays` ago: what is
 * older is forgotten.
 */
export async function readAll(
  read: ReadMonth,
  from: BegunPlace | undefined,
  keepDays: number,
  now: Date,
): Promise<Messages & { readonly next?: BegunPlace }> {
  const last = monthOf(now);
  let place = placeFrom(monthOf(new Date(now.getTime() - keepDays * 86_400_000)), from);
  while (place.month <= last) {
    const { notices, replies, behind } = await read(place);
    const next: BegunPlace = behind ? { month: place.month, behind } : { month: monthAfter(place.month) };
    if (notices.length + replies.length > 0) return { notices, replies, ...(next.month <= last ? { next } : {}) };
    place = next;
  }
  return { notices: [], replies: [] };
}

const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
