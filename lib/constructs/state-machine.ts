import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
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
import { callerAlarm } from './caller-alarm.ts';

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

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const name = `wayline-${props.environment.name}-${props.name}`;
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
