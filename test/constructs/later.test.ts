import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { WaylineFunction } from '../../lib/constructs/function.ts';
import { Later } from '../../lib/constructs/later.ts';
import { asText } from '../stacks/policy-statements.ts';
import { built, environment } from './any-stack.ts';

/** Two functions: one starts the other, and the other itself. */
const stack = () =>
  built((scope) => {
    const [by, target] = (['promises/on-happened', 'bookings/on-file'] as const).map(
      (entry, n) =>
        new WaylineFunction(scope, `Fn${n}`, {
          environment,
          entry,
          callerImpact: 'Nobody is called back at the time that they chose.',
          seconds: 20,
          variables: {},
        }),
    ) as [WaylineFunction, WaylineFunction];
    const later = new Later(scope, 'Later', { environment });
    later.lets(by, target);
    later.lets(target, target, { takesBack: true });
  });

/** An ARN without the digits that tell logical ids apart. */
const plain = (arn: unknown) =>
  asText(arn)
    .replace(/[0-9A-F]{8}(?=[.}])/g, '')
    .replaceAll(/\$\{(.+?)\}/g, '<$1>');

const statementsOf = (role: RegExp) =>
  Object.entries(stack().template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => role.test(id))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .map(({ Action, Resource }) => [Action, plain(Resource)]);

it('keeps schedules in a group of ours', () => {
  const { template, findings } = stack();
  expect(findings).toEqual([]);
  template.hasResourceProperties('AWS::Scheduler::ScheduleGroup', { Name: 'wayline-dev' });
});

it('has one role, for this group only, which may start what is named and keep what could not be started', () => {
  expect(statementsOf(/^LaterRole/)).toEqual([
    ['lambda:InvokeFunction', '<Fn1Function.Arn>'],
    ['sqs:SendMessage', '<Fn1Failed.Arn>'],
  ]);
  stack().template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            ArnEquals: { 'aws:SourceArn': Match.anyValue() },
          },
        },
      ],
    },
  });
});

it.each([
  ['make', /^Fn0Role/, 'scheduler:CreateSchedule'],
  ['make and take back', /^Fn1Role/, ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule']],
] as const)('lets a function %s schedules of that group, with that role and no other', (_, role, actions) => {
  const later = statementsOf(role).filter(([action]) => /scheduler|iam/.test(String(action)));
  expect(later).toEqual([
    [actions, 'arn:<AWS::Partition>:scheduler:eu-central-1:<AWS::AccountId>:schedule/wayline-dev/*'],
    ['iam:PassRole', '<LaterRole.Arn>'],
  ]);
});

it('tells it what to start, by name, so that a function can start itself', () => {
  const functions = Object.values(stack().template.findResources('AWS::Lambda::Function'));
  for (const { Properties } of functions)
    expect(plain(Properties.Environment.Variables.LATER_STARTS)).toBe(
      'arn:<AWS::Partition>:lambda:eu-central-1:<AWS::AccountId>:function:wayline-dev-bookings-on-file',
    );
});
