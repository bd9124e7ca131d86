import { Duration, type Stack } from 'aws-cdk-lib';
import { JsonPath, Pass, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { expect, it } from 'vitest';
import { continuation } from '../../lib/constructs/continuation.ts';
import { WaylineFunction } from '../../lib/constructs/function.ts';
import { FunctionTask } from '../../lib/constructs/function-task.ts';
import { WaylineSchedule } from '../../lib/constructs/schedule.ts';
import { WaylineStateMachine } from '../../lib/constructs/state-machine.ts';
import { asText } from '../stacks/policy-statements.ts';
import { built, environment } from './any-stack.ts';

/** A machine that invokes one function and goes on by itself; the function starts it, and so does a schedule. */
function playbook(stack: Stack): void {
  const target = new WaylineFunction(stack, 'Fn', {
    environment,
    entry: 'bookings/on-file',
    callerImpact: 'Travellers who are in danger are not told what to do.',
    seconds: 30,
    variables: {},
  });
  const lost = new Pass(stack, 'Lost');
  const tell = new FunctionTask(stack, 'Tell', {
    target,
    payload: TaskInput.fromObject({ from: JsonPath.stringAt('$.from') }),
    resultPath: '$.told',
    instead: lost,
  });
  const more = continuation(stack, 'More', {
    environment,
    machine: 'crisis-playbook',
    name: JsonPath.stringAt('$.told.next'),
    input: TaskInput.fromJsonPathAt('$.told'),
  });
  const machine = new WaylineStateMachine(stack, 'Crisis', {
    environment,
    name: 'crisis-playbook',
    definition: tell.next(more),
    timeout: Duration.days(7),
    callerImpact: 'Travellers who are in danger are not told what to do.',
  });
  machine.lets(target);
  new WaylineSchedule(stack, 'Drill', {
    environment,
    name: 'crisis-drill',
    description: 'Rehearses a crisis',
    at: { hour: '6', minute: '0' },
    target: machine,
    input: { from: 'drill' },
  });
}

const { template, findings } = built(playbook);
const plain = (arn: unknown) =>
  asText(arn)
    .replace(/[0-9A-F]{8}(?=[.}])/g, '')
    .replaceAll(/\$\{(.+?)\}/g, '<$1>');
const statementsOf = (role: RegExp) =>
  Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => role.test(id))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .map(({ Action, Resource }) => [Action, plain(Resource)]);
const [definition] = Object.values(template.findResources('AWS::StepFunctions::StateMachine')).map(({ Properties }) =>
  JSON.parse(asText(Properties.DefinitionString)),
);
const MACHINE = 'arn:<AWS::Partition>:states:eu-central-1:<AWS::AccountId>:stateMachine:wayline-dev-crisis-playbook';

it('passes AwsSolutions, with everything that it needs to go round', () => {
  expect(findings).toEqual([]);
});

it('asks again what Lambda fails at, by a jittered backoff, and catches what fails for good', () => {
  expect(definition.States.Tell).toEqual({
    Type: 'Task',
    Resource: expect.stringMatching(/^\$\{FnFunction.*\.Arn\}$/),
    Parameters: { 'from.$': '$.from' },
    TimeoutSeconds: 40,
    Retry: [
      {
        ErrorEquals: [
          'Lambda.ClientExecutionTimeoutException',
          'Lambda.ServiceException',
          'Lambda.AWSLambdaException',
          'Lambda.SdkClientException',
          'Lambda.TooManyRequestsException',
        ],
        IntervalSeconds: 2,
        BackoffRate: 2,
        MaxAttempts: 6,
        MaxDelaySeconds: 60,
        JitterStrategy: 'FULL',
      },
    ],
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failed', Next: 'Lost' }],
    ResultPath: '$.told',
    Next: 'More',
  });
});

it('starts itself anew under a name of its own, which is not asked for twice', () => {
  expect(definition.States.More).toMatchObject({
    Resource: expect.stringMatching(/:states:::states:startExecution$/),
    Parameters: { 'Name.$': '$.told.next', 'Input.$': '$.told' },
    Retry: [
      { ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], MaxAttempts: 0 },
      { ErrorEquals: ['States.TaskFailed'], JitterStrategy: 'FULL' },
    ],
  });
});

it('may invoke this function and start itself, and nothing else of ours', () => {
  const own = statementsOf(/^CrisisMachineRole/).filter(([action]) =>
    /lambda|states|sqs|dynamodb/.test(String(action)),
  );
  expect(own).toEqual([
    ['lambda:InvokeFunction', '<FnFunction.Arn>'],
    ['states:StartExecution', MACHINE],
  ]);
});

it('lets a function start it, and see and end what it started, and tells it the machine', () => {
  const states = statementsOf(/^FnRole/).filter(([action]) => /states/.test(String(action)));
  expect(states).toEqual([
    ['states:StartExecution', MACHINE],
    [['states:DescribeExecution', 'states:StopExecution'], `${MACHINE.replace(':stateMachine:', ':execution:')}:*`],
  ]);
  const [{ Properties }] = Object.values(template.findResources('AWS::Lambda::Function')) as [{ Properties: never }];
  const { Environment } = Properties as { Environment: { Variables: { STATES_MACHINE: unknown } } };
  expect(plain(Environment.Variables.STATES_MACHINE)).toBe(MACHINE);
});

it('lets a schedule start it with a role for that alone, and keeps the start that did not happen', () => {
  expect(statementsOf(/^DrillRole/)).toEqual([
    ['states:StartExecution', expect.stringMatching(/^<CrisisMachine/)],
    ['sqs:SendMessage', '<CrisisNotStarted.Arn>'],
  ]);
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    Target: { Input: '{"from":"drill"}', RetryPolicy: { MaximumRetryAttempts: 20 } },
  });
  template.hasResourceProperties('AWS::SQS::Queue', { QueueName: 'wayline-dev-crisis-playbook-failed' });
});
