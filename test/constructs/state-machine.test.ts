import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Pass } from 'aws-cdk-lib/aws-stepfunctions';
import { expect, it } from 'vitest';
import { WaylineStateMachine } from '../../lib/constructs/state-machine.ts';
import { built, environment } from './any-stack.ts';

const IMPACT = 'Travellers who are in danger are not told what to do.';
const machine = () =>
  built((stack) => {
    new WaylineStateMachine(stack, 'Crisis', {
      environment,
      name: 'crisis-playbook',
      definition: new Pass(stack, 'Begin'),
      timeout: Duration.days(7),
      callerImpact: IMPACT,
    });
  });

it('is standard, in JSONPath, traced, and logs without what its states hand on', () => {
  const { template, findings } = machine();
  expect(findings).toEqual([]);
  template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
    StateMachineName: 'wayline-dev-crisis-playbook',
    StateMachineType: 'STANDARD',
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    DefinitionString: Match.serializedJson(Match.objectLike({ QueryLanguage: 'JSONPath', TimeoutSeconds: 604_800 })),
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/aws/vendedlogs/states/wayline-dev-crisis-playbook',
    RetentionInDays: environment.retention.logs,
  });
});

it('rings where an execution fails, is late or is stopped', () => {
  machine().template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmDescription: IMPACT,
    Metrics: Match.arrayWith([Match.objectLike({ Expression: 'failed + late + stopped' })]),
  });
});
