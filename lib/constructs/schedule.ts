import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type CronOptionsWithTimezone,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { TimeZone } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import type { WaylineFunction } from './function.ts';

interface Props {
  readonly environment: Environment;
  /** `capability-what`: the schedule is `wayline-ENV-NAME`. */
  readonly name: string;
  /** What becomes of it, in a few words. */
  readonly description: string;
  /** On the agency's own clock, in the environment's zone: `{ hour: '17', minute: '0' }`. */
  readonly at: Omit<CronOptionsWithTimezone, 'timeZone'>;
  readonly target: WaylineFunction;
  /** What the function is handed, as JSON. */
  readonly input: { readonly [name: string]: unknown };
}

/**
 * Starts a function by the agency's clock, with a role that may do nothing else. What the scheduler cannot hand over within an
 * hour, and what the function fails at, goes to the function's failure queue; its alarm says what callers notice.
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
    new Schedule(this, 'Schedule', {
      scheduleName: `wayline-${environment.name}-${props.name}`,
      description: props.description,
      schedule: ScheduleExpression.cron({ ...props.at, timeZone: TimeZone.of(environment.timeZone) }),
      target: new LambdaInvoke(target.lambda, {
        // CDK would allow every version of the function as well.
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject(props.input),
        deadLetterQueue: failed,
        maxEventAge: Duration.hours(1),
        retryAttempts: 20,
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.lambda.functionArn] }),
    );
    failed.grant(role, 'sqs:SendMessage');
  }
}
