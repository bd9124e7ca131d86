import type { KeptPage, Shelf } from '../../platform/gateways/s3.ts';

/** Read anew after half a minute; where the bucket does not answer, what was read last stands for a day. */
const CACHE = 'public, max-age=30, stale-while-revalidate=60, stale-if-error=86400';

/** The note that says of which edition a page is: editions in the order in which they are said. */
const EDITION = 'edition';
/** Comes before every crisis. */
export const BEFORE_ALL = '0';

/** What tells the editions of pages apart, in order: a later crisis, and of one crisis a later version, is greater. */
export const editionOf = ({ startedAt, version }: { readonly startedAt: string; readonly version: number }): string =>
  `${startedAt} ${String(version).padStart(6, '0')}`;

/** A page of an edition, as it is kept. */
export const pageFor = (edition: string, body: string, language: string): KeptPage => ({
  ...{ body, language, contentType: 'text/html; charset=utf-8', cacheControl: CACHE },
  notes: { [EDITION]: edition },
});

/** Puts a page unless one of a later edition lies there, also one that is put meanwhile. Answers whether it lies there now. */
export async function putUnlessOlder(shelf: Shelf, key: string, page: KeptPage): Promise<boolean> {
  for (;;) {
    const seen = await shelf.seen(key);
    if (seen && (seen.notes[EDITION] ?? '') > (page.notes[EDITION] ?? '')) return false;
    if (await shelf.put(key, page, seen?.mark)) return true;
  }
}
