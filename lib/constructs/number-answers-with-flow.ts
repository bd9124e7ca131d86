import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';

/** The type under which a number's flow stands in the templates; CloudFormation has none of its own for it. */
const NUMBER_ANSWERS_WITH_FLOW = 'Custom::NumberAnswersWithFlow';

/** Lets a claimed number answer with a flow, by two calls of the Connect API. */
export class NumberAnswersWithFlow extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly environment: Environment;
      readonly instanceArn: string;
      readonly numberArn: string;
      readonly flowArn: string;
    },
  ) {
    super(scope, id);
    const PhoneNumberId = part(props.numberArn, 1);
    const InstanceId = part(props.instanceArn, 1);
    const associate = {
      service: 'connect',
      action: 'AssociatePhoneNumberContactFlow',
      parameters: { PhoneNumberId, InstanceId, ContactFlowId: part(props.flowArn, 3) },
      physicalResourceId: PhysicalResourceId.of(PhoneNumberId),
    };
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.environment.retention.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    new AwsCustomResource(this, 'Association', {
      resourceType: NUMBER_ANSWERS_WITH_FLOW,
      installLatestAwsSdk: false,
      role,
      logGroup,
      onCreate: associate,
      onUpdate: associate,
      onDelete: {
        service: 'connect',
        action: 'DisassociatePhoneNumberContactFlow',
        parameters: { PhoneNumberId, InstanceId },
      },
      policy: AwsCustomResourcePolicy.fromStatements([
        new PolicyStatement({
          actions: ['connect:AssociatePhoneNumberContactFlow', 'connect:DisassociatePhoneNumberContactFlow'],
          resources: [props.numberArn, props.instanceArn, props.flowArn],
        }),
      ]),
    });
  }
}

/** The part of an ARN behind its nth slash. */
const part = (arn: string, n: number): string => Fn.select(n, Fn.split('/', arn));
