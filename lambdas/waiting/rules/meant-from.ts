import type { Callback } from '../callback.ts';

/**
 * Which of the open callbacks somebody means who writes from `number` and says that they want no call (S29): all, where one person at the most
 * uses it (`users` are the ids of records). Where several do, those for which this phone rings, if they are one person's: nobody's
 * is taken back by guess.
 */
export function meantFrom<Open extends Pick<Callback, 'person' | 'number'>>(
  number: string,
  users: readonly string[],
  open: readonly Open[],
): readonly Open[] {
  if (users.length <= 1) return open;
  const here = open.filter((kept) => kept.number === number);
  return new Set(here.map(({ person }) => person)).size === 1 ? here : [];
}
