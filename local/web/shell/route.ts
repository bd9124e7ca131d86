import { type MouseEvent, useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();

/** Goes to an address of these pages without loading them anew. */
export function go(to: string): void {
  if (to !== location.pathname) history.pushState(null, '', to);
  for (const watcher of watchers) watcher();
}

/** Follows a link within the page; with a key held, or another button, the browser does what it always does. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(event.currentTarget.pathname);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  addEventListener('popstate', watcher);
  return () => {
    watchers.delete(watcher);
    removeEventListener('popstate', watcher);
  };
}

/** The parts of the address, such as ['agent', 'ruta']. */
export function useRoute(): readonly string[] {
  const path = useSyncExternalStore(watch, () => location.pathname);
  return path.split('/').filter(Boolean).map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
