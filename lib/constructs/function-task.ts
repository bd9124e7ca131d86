import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Errors, type IChainable, JitterType, type TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { WaylineFunction } from './function.ts';

interface Props {
  readonly target: WaylineFunction;
  /** What the function is handed; the whole input of the state where nothing is said. */
  readonly payload?: TaskInput;
  /** Where its answer goes in the state's input, such as `$.counted`; in its place where nothing is said. */
  readonly resultPath?: string;
  /** What comes next where it fails for good: then `$.failed` holds the error and its cause. Else the execution fails. */
  readonly instead?: IChainable;
}

/** What Lambda fails at and the function does not: worth asking again. */
const SERVICE_FAILED = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];
/** How much longer than the function a state waits for it, in seconds. */
const ON_THE_WAY = 10;

/**
 * A state that invokes a function of ours and hands on its answer. What the service fails at is asked again, up to six times in
 * about two minutes; what the function itself fails at is not, unless the state is told so by `addRetry`.
 */
export class FunctionTask extends LambdaInvoke {
  /** CDK would allow every version of the function as well. */
  protected override readonly taskPolicies: PolicyStatement[];

  constructor(scope: Construct, id: string, { target, payload, resultPath, instead }: Props) {
    super(scope, id, {
      lambdaFunction: target.lambda,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.seconds(target.seconds + ON_THE_WAY)),
      ...(payload === undefined ? {} : { payload }),
      ...(resultPath === undefined ? {} : { resultPath }),
    });
    this.taskPolicies = [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.lambda.functionArn] }),
    ];
    this.addRetry({
      errors: SERVICE_FAILED,
      interval: Duration.seconds(2),
      backoffRate: 2,
      maxAttempts: 6,
      maxDelay: Duration.minutes(1),
      jitterStrategy: JitterType.FULL,
    });
    if (instead) this.addCatch(instead, { errors: [Errors.ALL], resultPath: '$.failed' });
  }
}
