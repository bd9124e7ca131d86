import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/text-matches.ts'],
    globalSetup: ['test/scenarios/walked-report.ts', 'test/stacks/synth-folder.ts'],
    // Scenarios wait much: two at a time on two cores.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 40_000 } },
  },
});
