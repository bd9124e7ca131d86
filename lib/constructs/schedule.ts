import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type CronOptionsWithTimezone,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke, StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import { TimeZone } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { WaylineFunction } from './function.ts';
import type { WaylineStateMachine } from './state-machine.ts';

interface Props {
  readonly environment: Environment;
  /** `capability-what`: the schedule is `wayline-ENV-NAME`. */
  readonly name: string;
  /** What becomes of it, in a few words. */
  readonly description: string;
  /** On the agency's own clock, in the environment's zone: `{ hour: '17', minute: '0' }`; or when it is made, and then every so often. */
  readonly at: Omit<CronOptionsWithTimezone, 'timeZone'> | { readonly every: Duration };
  readonly target: WaylineFunction | WaylineStateMachine;
  /** What the function or the execution is handed, as JSON. */
  readonly input: { readonly [name: string]: unknown };
}

/**
 * Starts a function, or an execution of a state machine, by the agency's clock, with a role that may do nothing else. What the
 * scheduler cannot hand over within an hour, and what a function fails at, goes to the target's failure queue; its alarm says what
 * callers notice.
 */
export class WaylineSchedule extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, target } = props;
    const failed = target.keepFailures();
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    const how = {
      // CDK would allow every version of a function as well.
      role: role.withoutPolicyUpdates(),
      input: ScheduleTargetInput.fromObject(props.input),
      deadLetterQueue: failed,
      maxEventAge: Duration.hours(1),
      retryAttempts: 20,
    };
    new Schedule(this, 'Schedule', {
      scheduleName: `wayline-${environment.name}-${props.name}`,
      description: props.description,
      schedule:
        'every' in props.at
          ? ScheduleExpression.rate(props.at.every)
          : ScheduleExpression.cron({ ...props.at, timeZone: TimeZone.of(environment.timeZone) }),
      target:
        target instanceof WaylineFunction
          ? new LambdaInvoke(target.lambda, how)
          : new StepFunctionsStartExecution(target.machine, how),
    });
    const [action, arn] =
      target instanceof WaylineFunction
        ? ['lambda:InvokeFunction', target.lambda.functionArn]
        : ['states:StartExecution', target.machine.stateMachineArn];
    role.addToPolicy(new PolicyStatement({ actions: [action], resources: [arn] }));
    failed.grant(role, 'sqs:SendMessage');
  }
}
