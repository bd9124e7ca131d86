import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, expect, it, vi } from 'vitest';
import { appOf } from './app-of.ts';
import { ENVIRONMENTS } from './synthesized.ts';

afterEach(() => vi.restoreAllMocks());

/** What AwsSolutions has to say against the app: `rule at path`; as at a synth, where stacks name what they have of one another by exports. */
function findings(app: ReturnType<typeof appOf>): readonly string[] {
  app.synth();
  return new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources = [] }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
}

/** Every acknowledgement in the app: the rule, at which construct, and why. */
const acknowledgedIn = (app: ReturnType<typeof appOf>) =>
  app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as { [id: string]: string }))
      .map(([id, reason]) => ({ rule: id.replace(/^annotation::/i, ''), path: node.path, reason })),
  );

it.each(ENVIRONMENTS)('leaves AwsSolutions with nothing to say: %s', (name) => {
  expect(findings(appOf(name))).toEqual([]);
});

it('acknowledges what is listed, with a reason each', async () => {
  const lines = acknowledgedIn(appOf('prod')).map(({ rule, path, reason }) => `${rule}\n  ${path}\n  ${reason}\n`);
  // Where a change is meant: npx vitest run test/stacks/nag.test.ts -u
  await expect(lines.join('\n')).toMatchFileSnapshot('snapshots/acknowledged.txt');
});

it('acknowledges nothing that AwsSolutions would not say', () => {
  const acknowledged = acknowledgedIn(appOf('prod'));
  vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation(() => {});
  const said = findings(appOf('prod'));
  expect(acknowledged.length).toBeGreaterThan(3);
  for (const { rule, path } of acknowledged)
    expect(said.filter((finding) => finding.startsWith(`${rule} at ${path}/`))).not.toEqual([]);
});
