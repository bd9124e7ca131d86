import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test files of one run share what they synthesized. */
    readonly synths: string;
  }
}

/** Before all tests: an empty folder for what they synthesize, gone behind them. */
export function setup(project: TestProject): () => void {
  const build = join(import.meta.dirname, '..', '..', 'build');
  mkdirSync(build, { recursive: true });
  const folder = mkdtempSync(join(build, 'synths-'));
  project.provide('synths', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
