import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../environments.ts';
import { bundle } from './bundles.ts';

interface Props {
  readonly environment: Environment;
  /** `capability/function`, such as `travellers/caller`. */
  readonly entry: string;
  /** What a caller notices when this function fails, as an English sentence: it becomes the alarm's text. */
  readonly callerImpact: string;
  /** Whole seconds; a flow waits 8 at most. */
  readonly seconds: number;
  readonly variables: { readonly [name: string]: string };
}

/** Our Lambda function: ARM, Node 24, traced without an SDK tracer, logs that end, an alarm that says who suffers. */
export class WaylineFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const [capability = ''] = props.entry.split('/');
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.environment.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Wayline ${props.entry}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundle(props.entry),
      memorySize: 512,
      timeout: Duration.seconds(props.seconds),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      environment: { POWERTOOLS_SERVICE_NAME: capability, ...props.variables },
    });
    this.lambda.metricErrors({ period: Duration.minutes(1) }).createAlarm(this, 'Errors', {
      alarmDescription: props.callerImpact,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
