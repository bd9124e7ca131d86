import type { Standing } from './rules/standing.ts';

interface Said {
  readonly what?: string | undefined;
  readonly steps?: string | undefined;
  /** The first segment that is touched, in a whole sentence; nothing where none is. */
  readonly trip: string;
  /** What the law gives them where it does not run, and until when; nothing where nothing is certain. */
  readonly rights: string;
}

/** What callers hear, by how they stand to the crisis. */
export type CrisisHeard = { readonly [S in Standing]: (said: Said) => string };
