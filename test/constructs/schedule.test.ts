import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { WaylineFunction } from '../../lib/constructs/function.ts';
import { WaylineSchedule } from '../../lib/constructs/schedule.ts';
import { built, environment } from './any-stack.ts';

const schedule = () =>
  built((stack) => {
    const target = new WaylineFunction(stack, 'Fn', {
      environment,
      entry: 'bookings/on-file',
      callerImpact: 'Travellers are not reminded of their trip of tomorrow.',
      seconds: 60,
      variables: {},
    });
    new WaylineSchedule(stack, 'Evening', {
      environment,
      name: 'notices-evening',
      description: 'Reminds of tomorrow',
      at: { hour: '17', minute: '0' },
      target,
      input: { when: 'evening' },
    });
  });

it('starts the function by the agency’s clock', () => {
  const { template, findings } = schedule();
  expect(findings).toEqual([]);
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    Name: 'wayline-dev-notices-evening',
    ScheduleExpression: 'cron(0 17 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/Vilnius',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Input: '{"when":"evening"}' },
  });
});

it('tries for an hour, and then keeps the start that did not happen', () => {
  const failed = { 'Fn::GetAtt': [Match.stringLikeRegexp('^FnFailed'), 'Arn'] };
  const { template } = schedule();
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    Target: {
      DeadLetterConfig: { Arn: failed },
      RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 20 },
    },
  });
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    DestinationConfig: { OnFailure: { Destination: failed } },
  });
});

it('has a role that may start this function and keep its failures, and nothing else', () => {
  const { template } = schedule();
  const [policy] = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) => /^EveningRole/.test(id));
  expect(policy?.[1]['Properties'].PolicyDocument.Statement).toEqual([
    {
      Effect: 'Allow',
      Action: 'lambda:InvokeFunction',
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^FnFunction/), 'Arn'] },
    },
    {
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^FnFailed/), 'Arn'] },
    },
  ]);
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    },
  });
});
