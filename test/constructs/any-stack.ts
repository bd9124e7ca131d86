import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { AwsSolutionsChecks } from 'cdk-nag';
import { environmentNamed } from '../../lib/environments.ts';

export const environment = environmentNamed('dev');

/** What `build` puts into a stack of its own, as its template, and what AwsSolutions says against it. */
export function built(build: (stack: Stack) => void): {
  readonly template: Template;
  readonly findings: readonly string[];
} {
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    context: { '@aws-cdk/core:target-partitions': ['aws'] },
  });
  const stack = new Stack(app, 'Any', { env: { region: 'eu-central-1' } });
  build(stack);
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return { template: Template.fromStack(stack), findings: violations.map(({ ruleName }) => ruleName) };
}

/** A table with a stream and a key of its own. */
export const anyTable = (stack: Stack): Table =>
  new Table(stack, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    encryption: TableEncryption.CUSTOMER_MANAGED,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  });
