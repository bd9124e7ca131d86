import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, expect, it, vi } from 'vitest';
import { environmentNamed } from '../../lib/environments.ts';
import { acknowledgedIn, appOf } from './app-in-process.ts';
import { ENVIRONMENTS } from './synthesized.ts';

afterEach(() => vi.restoreAllMocks());

/** What AwsSolutions has to say against the app: `rule at path`. */
const findings = (app: ReturnType<typeof appOf>): readonly string[] =>
  new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources = [] }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );

it.each(ENVIRONMENTS)('leaves AwsSolutions with nothing to say: %s', (name) => {
  expect(findings(appOf(environmentNamed(name)))).toEqual([]);
});

it('acknowledges what is listed, with a reason each', async () => {
  const lines = acknowledgedIn(appOf(environmentNamed('prod'))).map(
    ({ rule, path, reason }) => `${rule}\n  ${path}\n  ${reason}\n`,
  );
  // Where a change is meant: npx vitest run test/stacks/nag.test.ts -u
  await expect(lines.join('\n')).toMatchFileSnapshot('snapshots/acknowledged.txt');
});

it('acknowledges nothing that AwsSolutions would not say', () => {
  const acknowledged = acknowledgedIn(appOf(environmentNamed('prod')));
  vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation(() => {});
  const said = findings(appOf(environmentNamed('prod')));
  expect(acknowledged.length).toBeGreaterThan(3);
  for (const { rule, path } of acknowledged)
    expect(said.filter((finding) => finding.startsWith(`${rule} at ${path}/`))).not.toEqual([]);
});
