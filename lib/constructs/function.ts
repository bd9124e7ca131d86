import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { asNagSays } from './as-nag-says.ts';
import { bundle } from './bundles.ts';
import { callerAlarm } from './caller-alarm.ts';
import { failureQueue } from './failure-queue.ts';
import { keyActions } from './key-actions.ts';

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
  /** Its physical name, `wayline-ENV-capability-function`. */
  readonly name: string;
  /** How long one run may take, in whole seconds. */
  readonly seconds: number;
  private readonly props: Props;
  private failed: Queue | undefined;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.props = props;
    this.name = `wayline-${props.environment.name}-${this.entryName}`;
    this.seconds = props.seconds;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.environment.retention.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: this.name,
      description: `Wayline ${props.entry}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundle(props.entry),
      memorySize: props.megabytes ?? 512,
      timeout: Duration.seconds(props.seconds),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      role,
      logGroup,
      environment: { SERVICE: this.capability, ...props.variables },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray knows no resource to which the writing of traces could be narrowed.',
    });
    callerAlarm(this, 'Errors', this.lambda.metricErrors({ period: Duration.minutes(1) }), props.callerImpact);
  }

  /** Lets the function do `actions`, such as `dynamodb:Query`, to the table, and no more with its key than they need. */
  reaches(table: Table, ...actions: readonly string[]): void {
    this.may(actions, table.tableArn);
    table.encryptionKey?.grant(this.lambda, ...keyActions(actions));
  }

  /** Lets the function query one index of the table. */
  queries(table: Table, index: string): void {
    this.may(['dynamodb:Query'], `${table.tableArn}/index/${index}`);
    table.encryptionKey?.grant(this.lambda, ...keyActions([]));
  }

  /** Lets the function do `actions`, such as `connect:StopContact`, to contacts of the instance: which, nobody knows before. */
  reachesContacts(instanceArn: string, ...actions: readonly string[]): void {
    const contacts = `${instanceArn}/contact/*`;
    this.may(actions, contacts);
    Validations.of(this.lambda.role ?? this.lambda).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${asNagSays(contacts)}]`,
      reason: 'Contacts come and go; the function may act on those of this instance only.',
    });
  }

  /** Lets the function begin chats of the instance. */
  beginsChats(instanceArn: string): void {
    const flows = `${instanceArn}/contact-flow/*`;
    this.may(['connect:StartChatContact'], instanceArn);
    this.may(['connect:StartChatContact'], flows);
    Validations.of(this.lambda.role ?? this.lambda).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${asNagSays(flows)}]`,
      reason: 'The flows come after this function, which reads from a parameter which of them a chat runs.',
    });
  }

  /** Lets the function read a parameter by its name, `/wayline/...`. */
  readsParameter(name: string): void {
    this.may(['ssm:GetParameter'], Stack.of(this).formatArn({ service: 'ssm', resource: `parameter${name}` }));
  }

  /** Not `Table.grant`: where a table has indexes, that grants all of them by a wildcard. */
  private may(actions: readonly string[], resource: string): void {
    Grant.addToPrincipal({ grantee: this.lambda, actions: [...actions], resourceArns: [resource] });
  }

  /**
   * Where the events go at which this function failed three times, for those who invoke it and do not wait: schedules, rules,
   * topics. Made when it is first asked for; a function that a flow asks has none, its error reaches the caller's flow.
   */
  keepFailures(): Queue {
    if (this.failed) return this.failed;
    const { environment, callerImpact } = this.props;
    this.failed = failureQueue(this, 'Failed', { environment, name: this.entryName, callerImpact });
    this.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(this.failed), retryAttempts: 2 });
    return this.failed;
  }

  private get capability(): string {
    return this.props.entry.split('/')[0] ?? '';
  }

  /** `travellers-caller` of `travellers/caller`. */
  private get entryName(): string {
    return this.props.entry.replaceAll('/', '-');
  }
}
