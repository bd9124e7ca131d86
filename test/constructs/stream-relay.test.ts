import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { WaylineFunction } from '../../lib/constructs/function.ts';
import { WaylineQueue } from '../../lib/constructs/queue.ts';
import { type Consumer, StreamRelay } from '../../lib/constructs/stream-relay.ts';
import { anyTable, built, environment } from './any-stack.ts';

const IMPACT = 'Travellers are not told of a changed trip.';
const relay = () =>
  built((stack) => {
    const consumer = new WaylineFunction(stack, 'Fn', {
      environment,
      entry: 'bookings/on-file',
      callerImpact: IMPACT,
      seconds: 20,
      variables: {},
    });
    const queue = new WaylineQueue(stack, 'Queue', { environment, name: 'notices', consumer, callerImpact: IMPACT });
    const wanted: Consumer = { queue, what: ['booking.*', 'case.opened'] };
    new StreamRelay(stack, 'Relay', { environment, table: anyTable(stack), consumers: [wanted] });
  });

it('is the one reader of the stream: splits a bad batch, tries for a bounded time, keeps what it could not tell', () => {
  const { template, findings } = relay();
  expect(findings).toEqual([]);
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Table'), 'StreamArn'] },
    StartingPosition: 'TRIM_HORIZON',
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 25,
    MaximumRecordAgeInSeconds: 21_600,
    DestinationConfig: {
      OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^RelayFailed'), 'Arn'] } },
    },
  });
});

it('knows each consumer’s queue and what it wants to hear, and may send there', () => {
  const { template } = relay();
  template.hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'wayline-dev-relay-on-change',
    Environment: {
      Variables: {
        SUBSCRIPTIONS: {
          'Fn::Join': [
            '',
            ['[{"queue":"', { Ref: Match.stringLikeRegexp('^Queue') }, '","what":["booking.*","case.opened"]}]'],
          ],
        },
      },
    },
  });
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Queue'), 'Arn'] },
        },
      ]),
    },
  });
});

it('rings when it is five minutes behind', () => {
  relay().template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'IteratorAge', Threshold: 300_000 });
});
