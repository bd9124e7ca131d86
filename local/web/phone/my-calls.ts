import { useSyncExternalStore } from 'react';
import * as z from 'zod';

/** The calls of this page, kept as long as its tab: which lie on the desk, and which of them are on hold. */
const kept = z.array(z.object({ id: z.string(), held: z.boolean() }));
type Mine = z.infer<typeof kept>;

const KEY = 'wayline-calls';
const watchers = new Set<() => void>();
let mine: Mine = read();

function read(): Mine {
  try {
    return kept.parse(JSON.parse(sessionStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

function becomes(next: Mine): void {
  mine = next;
  sessionStorage.setItem(KEY, JSON.stringify(next));
  for (const watcher of watchers) watcher();
}

export const addCall = (id: string): void => {
  if (!mine.some((call) => call.id === id)) becomes([...mine, { id, held: false }]);
};
export const removeCall = (id: string): void => becomes(mine.filter((call) => call.id !== id));
export const holdCall = (id: string, held: boolean): void =>
  becomes(mine.map((call) => (call.id === id ? { id, held } : call)));

/** The calls that lie on this page's desk, in the order in which they came there. */
export const useMyCalls = (): Mine =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => mine,
  );
