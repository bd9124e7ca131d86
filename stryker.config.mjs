import { target } from './tools/mutated.ts';

/** Breaks every rule of the target that `MUTATE` names, one at a time: what no test notices survives, and is listed. */
export default {
  mutate: target.mutate,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutated.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tsconfigFile: 'none: Stryker would rewrite it with an API that TypeScript 7 no longer has',
  ignorePatterns: ['cdk.out', 'build', '.wayline', 'docs', ...target.ignored],
  tempDirName: 'build/stryker',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
