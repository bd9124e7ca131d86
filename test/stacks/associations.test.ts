import { expect, it } from 'vitest';
import { ENVIRONMENTS, type Resource, templatesOf } from './synthesized.ts';

/** Whatever stands for a function's ARN, such as an import from another stack. */
const mentions = (content: unknown, arn: unknown): boolean => {
  if (JSON.stringify(content) === JSON.stringify(arn)) return true;
  return typeof content === 'object' && content !== null && Object.values(content).some((part) => mentions(part, arn));
};

const resourcesOf = (environment: string, stack: string) =>
  Object.entries(templatesOf(environment).get(stack)?.Resources ?? {});
const ofType = (resources: readonly [string, Resource][], type: RegExp) =>
  resources.filter(([, { Type }]) => type.test(Type));

/** For each flow and module of a stack: its name, the functions that its content asks, and what it waits for. */
const asked = (environment: string, stack: 'guides' | 'flows') => {
  const associations = ofType(resourcesOf(environment, 'guides'), /^AWS::Connect::IntegrationAssociation$/);
  return ofType(resourcesOf(environment, stack), /^AWS::Connect::ContactFlow(Module)?$/).map(
    ([id, { Properties, DependsOn = [] }]) => ({
      id,
      blocks: JSON.stringify(Properties['Content']).split('InvokeLambdaFunction').length - 1,
      needs: associations
        .filter(([, association]) => mentions(Properties['Content'], association.Properties['IntegrationArn']))
        .map(([association]) => association),
      waitsFor: DependsOn,
    }),
  );
};

it.each(ENVIRONMENTS)('creates each guide behind the association of every function that it asks: %s', (environment) => {
  const guides = asked(environment, 'guides');
  expect(guides.some(({ needs }) => needs.length > 0)).toBe(true);
  for (const { id, needs, waitsFor, blocks } of guides) {
    expect([id, waitsFor]).toEqual([id, expect.arrayContaining(needs)]);
    expect([id, blocks > 0]).toEqual([id, needs.length > 0]);
  }
});

it.each(ENVIRONMENTS)(
  'associates every function that the other flows ask, in the stack before theirs: %s',
  (environment) => {
    const flows = asked(environment, 'flows');
    expect(flows.some(({ needs }) => needs.length > 0)).toBe(true);
    for (const { id, needs, blocks } of flows) expect([id, blocks > 0]).toEqual([id, needs.length > 0]);
  },
);
