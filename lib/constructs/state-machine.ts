import { ArnFormat, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { asNagSays } from './as-nag-says.ts';
import { callerAlarm } from './caller-alarm.ts';
import { failureQueue } from './failure-queue.ts';
import type { WaylineFunction } from './function.ts';

interface Props {
  readonly environment: Environment;
  /** `capability-what`: the machine is `wayline-ENV-NAME`. */
  readonly name: string;
  /** The first state; paths are JSONPath, which is what the local centre runs. */
  readonly definition: IChainable;
  /** The longest that one execution may take; up to a year. */
  readonly timeout: Duration;
  /** What a caller notices when an execution fails, as an English sentence. */
  readonly callerImpact: string;
}

/** Our state machine: standard, traced, its logs without what states hand on, an alarm where an execution does not end well. */
export class WaylineStateMachine extends Construct {
  readonly machine: StateMachine;
  /** Its physical name, `wayline-ENV-capability-what`. */
  readonly name: string;
  private readonly props: Props;
  private failed: Queue | undefined;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const name = `wayline-${props.environment.name}-${props.name}`;
    this.props = props;
    this.name = name;
    const logs = new LogGroup(this, 'Logs', {
      // Under this prefix a hundred machines do not outgrow the one policy that lets log delivery write.
      logGroupName: `/aws/vendedlogs/states/${name}`,
      retention: props.environment.retention.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      queryLanguage: QueryLanguage.JSON_PATH,
      definitionBody: DefinitionBody.fromChainable(props.definition),
      timeout: props.timeout,
      tracingEnabled: true,
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
    });
    Validations.of(this.machine).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray and the delivery of logs know no resource to which their calls could be narrowed.',
    });
    callerAlarm(this, 'Failed', this.unfinished(), props.callerImpact);
  }

  /**
   * Lets a function start executions of this machine, see how they stand and end them; it may be a function that the machine itself
   * invokes. It gets the variables of `executionsVariables` in the gateway to Step Functions: a function can start one machine.
   */
  lets(by: WaylineFunction): void {
    // By its name: what the machine invokes cannot refer to it.
    const [machine, ofIt] = [this.arn('stateMachine', this.name), this.arn('execution', `${this.name}:*`)];
    Grant.addToPrincipal({ grantee: by.lambda, actions: ['states:StartExecution'], resourceArns: [machine] });
    Grant.addToPrincipal({
      grantee: by.lambda,
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      resourceArns: [ofIt],
    });
    Validations.of(by.lambda.role ?? by.lambda).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${asNagSays(ofIt)}]`,
      reason: 'Executions are named when they are started; the function may see and end those of this machine only.',
    });
    by.lambda.addEnvironment('STATES_MACHINE', machine);
  }

  /** Where starts go that a schedule could not hand over. Made when it is first asked for. */
  keepFailures(): Queue {
    const { environment, name, callerImpact } = this.props;
    this.failed ??= failureQueue(this, 'NotStarted', { environment, name, callerImpact });
    return this.failed;
  }

  private arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  /** Executions a minute that failed, took too long or were stopped. */
  private unfinished(): MathExpression {
    const period = Duration.minutes(1);
    return new MathExpression({
      expression: 'failed + late + stopped',
      label: 'Executions that did not end well',
      period,
      usingMetrics: {
        failed: this.machine.metricFailed({ period }),
        late: this.machine.metricTimedOut({ period }),
        stopped: this.machine.metricAborted({ period }),
      },
    });
  }
}
