import type { Case, Way } from '../case.ts';

/** What stands on a case that a key began, until they have said anything. */
export const BY_KEY = {
  rescue: 'In danger or stranded, by key.',
  other: 'Told by key; no words yet.',
} as const;

const NONE: ReadonlySet<string> = new Set(Object.values(BY_KEY));
/** What was said there is on no screen: a key, or a recording. */
const UNWRITTEN: readonly Way[] = ['phone', 'voicemail'];

/** What a contact said in words; nothing where it had none. */
export const wordsOf = (way: Way | undefined, about: string | undefined): string | undefined =>
  way === undefined || UNWRITTEN.includes(way) || NONE.has(about ?? '') ? undefined : about?.trim() || undefined;

/** Whether nobody has read yet what a case is about. */
export const hasNoWords = ({ about }: Pick<Case, 'about'>): boolean => NONE.has(about);
