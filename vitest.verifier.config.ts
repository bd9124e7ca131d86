import { defineConfig } from 'vitest/config';

/** The verifier's own tests, without those that are random or start the command line: what `npm run mutate:verifier` runs for every mutant. */
export default defineConfig({
  test: {
    include: ['test/flow-language/verifier/*.test.ts'],
    exclude: [
      'test/flow-language/verifier/properties.test.ts',
      'test/flow-language/verifier/console-exports.test.ts',
      'test/flow-language/verifier/last-synth.test.ts',
      'test/flow-language/verifier/speed.test.ts',
    ],
  },
});
