import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { bundle } from './bundles.ts';
import { callerAlarm } from './caller-alarm.ts';

interface Props {
  readonly environment: Environment;
  /** `capability/function`, such as `travellers/caller`. */
  readonly entry: string;
  /** What a caller notices when this function fails, as an English sentence: it becomes the alarm's text. */
  readonly callerImpact: string;
  /** Whole seconds; a flow waits 8 at most. */
  readonly seconds: number;
  /** Of memory, and with it of processor; 512 unless said. */
  readonly megabytes?: number;
  readonly variables: { readonly [name: string]: string };
}

/** Our Lambda function: ARM, Node 24, traced without an SDK tracer, logs that end, an alarm that says who suffers. */
export class WaylineFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const [capability = '', ...rest] = props.entry.split('/');
    const functionName = ['wayline', props.environment.name, capability, ...rest].join('-');
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.environment.retention.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: `Wayline ${props.entry}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundle(props.entry),
      memorySize: props.megabytes ?? 512,
      timeout: Duration.seconds(props.seconds),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      environment: { POWERTOOLS_SERVICE_NAME: capability, ...props.variables },
    });
    callerAlarm(this, 'Errors', this.lambda.metricErrors({ period: Duration.minutes(1) }), props.callerImpact);
  }
}
