import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { WaylineFunction } from '../../lib/constructs/function.ts';
import { anyTable, built, environment } from './any-stack.ts';

const IMPACT = 'Callers hear an old trip, or none at all.';
const props = { environment, entry: 'bookings/on-file', callerImpact: IMPACT, seconds: 30, variables: {} };

it('has no failure queue where somebody waits for its answer', () => {
  const { template } = built((stack) => new WaylineFunction(stack, 'Fn', props));
  template.resourceCountIs('AWS::SQS::Queue', 0);
  template.resourceCountIs('AWS::Lambda::EventInvokeConfig', 0);
});

it('keeps what it failed at where nobody waits, once, and rings', () => {
  const { template, findings } = built((stack) => {
    const fn = new WaylineFunction(stack, 'Fn', props);
    expect(fn.keepFailures()).toBe(fn.keepFailures());
  });
  expect(findings).toEqual([]);
  template.hasResourceProperties('AWS::SQS::Queue', {
    QueueName: 'wayline-dev-bookings-on-file-failed',
    SqsManagedSseEnabled: true,
    MessageRetentionPeriod: 14 * 86_400,
  });
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    MaximumRetryAttempts: 2,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FnFailed'), 'Arn'] } } },
  });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmDescription: IMPACT,
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Threshold: 1,
  });
});

const keyActionsOf = (...actions: readonly string[]) => {
  const { template, findings } = built((stack) =>
    new WaylineFunction(stack, 'Fn', props).reaches(anyTable(stack), ...actions),
  );
  expect(findings).toEqual([]);
  const [policy] = Object.values(template.findResources('AWS::IAM::Policy'));
  const statements = policy?.['Properties'].PolicyDocument.Statement as { Action: string | string[] }[];
  return statements.flatMap(({ Action }) => Action).filter((action) => action.startsWith('kms:'));
};

it('may only decrypt where it only reads', () => {
  expect(keyActionsOf('dynamodb:GetItem', 'dynamodb:Query')).toEqual(['kms:Decrypt', 'kms:DescribeKey']);
});

it.each(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'])('may encrypt where it does %s', (write) => {
  expect(keyActionsOf('dynamodb:GetItem', `dynamodb:${write}`)).toEqual(
    expect.arrayContaining(['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey']),
  );
});
