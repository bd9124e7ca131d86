/**
 * What is mutated, by the name that the environment gives in `MUTATE`: the files in which a rule is broken, and the tests that are to notice.
 * Tests that are random or start an engine are left out: every mutant would wait for them.
 */
const TARGETS = {
  verifier: {
    mutate: ['contact-flows/flow-language/verifier/*.ts', 'contact-flows/flow-language/verify.ts'],
    tests: [
      'test/flow-language/verifier/*.test.ts',
      '!test/flow-language/verifier/{properties,console-exports,last-synth,speed}.test.ts',
    ],
    ignored: ['lambdas', 'lib', 'local'],
  },
  orders: {
    mutate: ['lambdas/orders/rules.ts', 'lambdas/orders/rules/*.ts'],
    tests: ['test/orders/*.test.ts', '!test/orders/{consultation,take-step,decide.property}.test.ts'],
    ignored: [],
  },
  notices: {
    mutate: ['lambdas/notices/rules/*.ts', 'lambdas/waiting/rules.ts', 'lambdas/waiting/rules/*.ts'],
    tests: [
      'test/{notices,waiting}/*.test.ts',
      '!test/notices/{daily,inbox,planning,replies,store,templates,told-by-stacks,words}.test.ts',
      '!test/waiting/{callbacks,tell-wait}.test.ts',
    ],
    ignored: [],
  },
};

interface Target {
  readonly mutate: readonly string[];
  /** Those with `!` in front are left out. */
  readonly tests: readonly string[];
  /** Folders that need not be copied. */
  readonly ignored: readonly string[];
}

const name = process.env['MUTATE'] ?? 'verifier';
const found = (TARGETS as { readonly [name: string]: Target })[name];
if (!found) throw new Error(`Say by MUTATE what is mutated: ${Object.keys(TARGETS).join(', ')}.`);

/** What `MUTATE` names. */
export const target: Target = found;
