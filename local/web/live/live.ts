import { useEffect, useState, useSyncExternalStore } from 'react';
import { listen } from './source.ts';
import { after, centreTime, type Heard, nothingYet, type ViewState } from './view-state.ts';

let state = nothingYet;
const watchers = new Set<() => void>();

function becomes(next: ViewState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** Begins to listen: through the line that all pages of the browser share, or where it has no such thing, on one of its own. */
export function goLive(): void {
  const hear = (heard: Heard) => becomes(after(state, heard));
  if (!('SharedWorker' in globalThis)) {
    listen(hear);
    return;
  }
  const shared = new SharedWorker(new URL('./shared-line.ts', import.meta.url), { type: 'module', name: 'wayline' });
  shared.port.addEventListener('message', ({ data }: MessageEvent<{ state: ViewState } | { heard: Heard }>) =>
    'state' in data ? becomes(data.state) : hear(data.heard),
  );
  shared.port.start();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** All that the pages show, as it is now. */
export const useLive = (): ViewState => useSyncExternalStore(watch, () => state);

/** The centre's time, in milliseconds since 1970; it goes on while the centre is not heard of. */
export function useCentreTime(): number {
  const live = useLive();
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setAt(Date.now()), 500);
    return () => clearInterval(ticking);
  }, []);
  return centreTime(live, Math.max(at, live.clock.heardAt));
}
