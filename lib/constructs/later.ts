import { ArnFormat, Aws, Stack, Validations } from 'aws-cdk-lib';
import { Grant, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { asNagSays } from './as-nag-says.ts';
import type { WaylineFunction } from './function.ts';

interface Props {
  readonly environment: Environment;
  /** Whose starts they are, where the stack is not the service's: groups are named once in an account. */
  readonly of?: string;
}

/**
 * Starts of functions at a time that a function chooses, once each: the group `wayline-ENV` or `wayline-ENV-OF`, and a role that may start the functions
 * which are named by `lets` and keep what could not be handed over to them.
 */
export class Later extends Construct {
  private readonly role: Role;
  private readonly group: string;
  private readonly started = new Set<WaylineFunction>();

  constructor(scope: Construct, id: string, { environment, of }: Props) {
    super(scope, id);
    this.group = ['wayline', environment.name, ...(of === undefined ? [] : [of])].join('-');
    new CfnScheduleGroup(this, 'Group', { name: this.group });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': this.arn('schedule-group', this.group) },
        },
      }),
    });
  }

  /**
   * Lets `by` start `target` later, and take that back where it says so; `by` may be the target itself. It gets the variables of
   * `laterVariables` in the gateway to the scheduler: a function can start one other.
   */
  lets(by: WaylineFunction, target: WaylineFunction, { takesBack = false } = {}): void {
    this.mayBeStarted(target);
    const schedules = this.arn('schedule', `${this.group}/*`);
    Grant.addToPrincipal({
      grantee: by.lambda,
      actions: ['scheduler:CreateSchedule', ...(takesBack ? ['scheduler:DeleteSchedule'] : [])],
      resourceArns: [schedules],
    });
    by.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    const { role } = by.lambda;
    if (role)
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${asNagSays(schedules)}]`,
        reason: 'Schedules are named when they are made, in a group that is ours only.',
      });
    // By its name: a function that starts itself cannot refer to itself.
    const starts = Stack.of(this).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: target.name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const variables = {
      LATER_GROUP: this.group,
      LATER_ROLE: this.role.roleArn,
      LATER_STARTS: starts,
      LATER_FAILED: target.keepFailures().queueArn,
    };
    for (const [name, value] of Object.entries(variables)) by.lambda.addEnvironment(name, value);
  }

  private mayBeStarted(target: WaylineFunction): void {
    if (this.started.has(target)) return;
    this.started.add(target);
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.lambda.functionArn] }),
    );
    target.keepFailures().grant(this.role, 'sqs:SendMessage');
  }

  private arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'scheduler', resource, resourceName });
  }
}
