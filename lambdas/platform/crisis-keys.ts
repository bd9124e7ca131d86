import type { Key } from './table.ts';

/** The crisis that every call hears of, running or the last one. */
export const CRISIS_NOW: Key = { pk: 'CRISIS', sk: 'NOW' };

/** Everything of one crisis, by its name: what each version said, the pages of travellers that were told, and what became of messages. */
export const crisisPartition = (name: string): string => `CRISIS#${name}`;
/** The versions of a crisis, in order. */
export const VERSION_PREFIX = 'VERSION#';
export const crisisVersionKey = (name: string, version: number): Key => ({
  pk: crisisPartition(name),
  sk: `${VERSION_PREFIX}${String(version).padStart(6, '0')}`,
});

/** The newest version that the page shows. */
export const PUBLISHED = 'PUBLISHED';
export const crisisPublishedKey = (name: string): Key => ({ pk: crisisPartition(name), sk: PUBLISHED });

/** What one page of travellers came to, and where the next begins; pages count from 0 in each version. */
export const TOLD_PAGE_PREFIX = 'PAGE#';
export const toldPagePrefix = (version: number): string => `${TOLD_PAGE_PREFIX}${String(version).padStart(6, '0')}#`;
export const crisisPageKey = (name: string, version: number, page: number): Key => ({
  pk: crisisPartition(name),
  sk: `${toldPagePrefix(version)}${String(page).padStart(6, '0')}`,
});

/** How many callers had what is said sent to them, in place of a person. */
export const ASKED = 'ASKED';
export const crisisAskedKey = (name: string): Key => ({ pk: crisisPartition(name), sk: ASKED });

/** How many messages came to each end, in shards. */
export const TOLD_END_PREFIX = 'END#';
export const crisisEndKey = (name: string, state: string, shard: number): Key => ({
  pk: crisisPartition(name),
  sk: `${TOLD_END_PREFIX}${state}#${shard}`,
});
