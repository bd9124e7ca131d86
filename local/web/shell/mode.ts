import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useSyncExternalStore } from 'react';

const KEPT = 'wayline-mode';
const system = matchMedia('(prefers-color-scheme: dark)');
const watchers = new Set<() => void>();

/** Dark by what was chosen last, else as the system has it. */
const isDark = (): boolean => (localStorage.getItem(KEPT) ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** Makes the page light or dark, and keeps it so when the system changes. */
export function beginMode(): void {
  const apply = () => {
    applyMode(isDark() ? Mode.Dark : Mode.Light);
    for (const watcher of watchers) watcher();
  };
  apply();
  system.addEventListener('change', apply);
  addEventListener('storage', apply);
}

export function chooseMode(mode: 'dark' | 'light'): void {
  localStorage.setItem(KEPT, mode);
  applyMode(mode === 'dark' ? Mode.Dark : Mode.Light);
  for (const watcher of watchers) watcher();
}

export const useDark = (): boolean =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, isDark);
