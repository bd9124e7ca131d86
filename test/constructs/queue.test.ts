import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { WaylineFunction } from '../../lib/constructs/function.ts';
import { WaylineQueue } from '../../lib/constructs/queue.ts';
import { built, environment } from './any-stack.ts';

const IMPACT = 'Messages to travellers wait until somebody looks.';
const queue = () =>
  built((stack) => {
    const consumer = new WaylineFunction(stack, 'Fn', {
      environment,
      entry: 'bookings/on-file',
      callerImpact: IMPACT,
      seconds: 20,
      variables: {},
    });
    new WaylineQueue(stack, 'Queue', { environment, name: 'notices-sms', consumer, batch: 5, callerImpact: IMPACT });
  });

it('moves what failed five times to its failure queue, which rings', () => {
  const { template, findings } = queue();
  expect(findings).toEqual([]);
  template.hasResourceProperties('AWS::SQS::Queue', {
    QueueName: 'wayline-dev-notices-sms',
    SqsManagedSseEnabled: true,
    RedrivePolicy: {
      maxReceiveCount: 5,
      deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^QueueFailed'), 'Arn'] },
    },
  });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmDescription: IMPACT, Namespace: 'AWS/SQS' });
});

it('hides a message for six times as long as its consumer may take', () => {
  queue().template.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 120 });
});

it('hands its consumer batches, of which only what failed comes again', () => {
  queue().template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 5,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
});

it('is reached over TLS only, and so is its failure queue', () => {
  const policies = Object.values(queue().template.findResources('AWS::SQS::QueuePolicy'));
  expect(policies).toHaveLength(2);
  for (const { Properties } of policies)
    expect(Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
});
