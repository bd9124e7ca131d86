import { defineConfig } from 'vitest/config';
import { target } from './tools/mutated.ts';

const left = target.tests.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));

/** The tests that Stryker runs for every mutant of its target: fast ones, always the same. */
export default defineConfig({
  test: { include: target.tests.filter((glob) => !glob.startsWith('!')), exclude: left, isolate: false },
});
