import { Duration, RemovalPolicy, Size, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { callerAlarm } from './caller-alarm.ts';

interface Props {
  readonly environment: Environment;
  /** The first part of the path of every address. */
  readonly stage: string;
  readonly description: string;
  readonly lambda: IFunction;
  /** Pages below the first, each by its part of the path and with a function of its own. */
  readonly below?: { readonly [path: string]: IFunction };
  /** What people notice where it does not answer, as an English sentence. */
  readonly callerImpact: string;
  /** Requests a second of everybody together, and how many at one moment. */
  readonly rate: number;
  readonly burst: number;
  /** What is read where the function is not reached: a whole page of HTML, by what happened. */
  readonly pages: { readonly refused: string; readonly unknown: string; readonly failed: string };
}

/** Pages that anybody can reach, of one function: its address and `/{language}` below it. No address, name or word of whoever asks is logged. */
export class PublicApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, stage, description, lambda, callerImpact } = props;
    this.api = new RestApi(this, 'Api', {
      restApiName: `wayline-${environment.name}-${stage}`,
      description,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: true,
      minCompressionSize: Size.bytes(1024),
      deployOptions: {
        stageName: stage,
        throttlingRateLimit: props.rate,
        throttlingBurstLimit: props.burst,
        tracingEnabled: true,
        loggingLevel: MethodLoggingLevel.OFF,
        accessLogDestination: new LogGroupLogDestination(this.accessLog(environment)),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    answers(this.api.root, lambda);
    for (const [path, other] of Object.entries(props.below ?? {})) answers(this.api.root.addResource(path), other);
    this.answersItself(props);
    callerAlarm(this, 'Failing', this.api.metricServerError({ period: Duration.minutes(1) }), callerImpact);
    this.acknowledge();
  }

  private accessLog({ retention }: Environment): LogGroup {
    return new LogGroup(this, 'AccessLog', { retention: retention.logs, removalPolicy: RemovalPolicy.DESTROY });
  }

  /** What is said where the function was not asked, or has not answered. */
  private answersItself({ pages: { refused, unknown, failed } }: Props): void {
    const answers: readonly (readonly [string, ResponseType, string, string?])[] = [
      ['Filtered', ResponseType.WAF_FILTERED, refused],
      ['TooLarge', ResponseType.REQUEST_TOO_LARGE, refused],
      ['Throttled', ResponseType.THROTTLED, failed],
      ['NoSuchPage', ResponseType.MISSING_AUTHENTICATION_TOKEN, unknown, '404'],
      ['Refused', ResponseType.DEFAULT_4XX, unknown],
      ['Failed', ResponseType.DEFAULT_5XX, failed],
    ];
    for (const [id, type, page, statusCode] of answers)
      this.api.addGatewayResponse(id, {
        type,
        ...(statusCode === undefined ? {} : { statusCode }),
        responseHeaders: { 'Content-Type': "'text/html; charset=utf-8'", 'Cache-Control': "'no-store'" },
        templates: { 'text/html': page },
      });
  }

  private acknowledge(): void {
    const all = {
      reason: 'Travellers who are known nowhere have to reach the form; what they write is checked field by field.',
    };
    const acknowledged = [
      [
        'AwsSolutions-APIG2',
        'A form is no JSON, of which API Gateway knows models; the function checks each field and says what is wrong beside it.',
      ],
      [
        'AwsSolutions-APIG6',
        'Execution logs quote what was asked; the access log has the outcome of every request, and nothing of who asked.',
      ],
      ['AwsSolutions-APIG4', all.reason],
      ['AwsSolutions-COG4', all.reason],
      [
        'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
        'API Gateway writes logs by the one role of its account, for which AWS gives this policy.',
      ],
    ] as const;
    for (const [id, reason] of acknowledged) Validations.of(this.api).acknowledge({ id, reason });
  }
}

/** The address itself, and `/{language}` below it, to which forms are sent. */
function answers(place: IResource, lambda: IFunction): void {
  const integration = new LambdaIntegration(lambda, { proxy: true, allowTestInvoke: false });
  place.addMethod('GET', integration);
  const language = place.addResource('{language}');
  for (const method of ['GET', 'POST']) language.addMethod(method, integration);
}

/** Of each request: when, what was asked for and what came of it. Not the address, the browser, or anything that was sent. */
const LOGGED = {
  requestId: AccessLogField.contextRequestId(),
  at: AccessLogField.contextRequestTimeEpoch(),
  method: AccessLogField.contextHttpMethod(),
  resource: AccessLogField.contextResourcePath(),
  status: AccessLogField.contextStatus(),
  ms: AccessLogField.contextResponseLatency(),
  bytes: AccessLogField.contextResponseLength(),
  problem: AccessLogField.contextErrorResponseType(),
};
