import { expect, it } from 'vitest';
import { ENVIRONMENTS, synthesized, templateTexts } from './synthesized.ts';

/** The templates with bundles by no hash, one behind the other. */
const normalised = (environment: string): string =>
  [...templateTexts(synthesized(environment))]
    .map(([file, text]) => `${file}\n${JSON.stringify(JSON.parse(text), null, 1)}\n`)
    .join('\n')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'BUNDLE');

// Where a change is meant: npx vitest run test/stacks/snapshots.test.ts -u
it.each(ENVIRONMENTS)('has the templates that were looked at: %s', async (environment) => {
  await expect(normalised(environment)).toMatchFileSnapshot(`snapshots/${environment}.txt`);
});
