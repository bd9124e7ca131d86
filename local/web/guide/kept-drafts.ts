import { useSyncExternalStore } from 'react';
import type { Draft } from './drafts.ts';

const watchers = new Set<() => void>();
let kept: readonly Draft[] = [];

/** Changes what was typed on pages. It stays in the memory of the tab, whichever page of ours is open in it. */
export function keepDrafts(change: (drafts: readonly Draft[]) => readonly Draft[]): void {
  const next = change(kept);
  if (next === kept) return;
  kept = next;
  for (const watcher of watchers) watcher();
}

/** What was typed on pages of this tab. */
export const useDrafts = (): readonly Draft[] =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => kept,
  );
