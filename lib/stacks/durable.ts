import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnInstance, CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { PARTITION_KEY, SORT_KEY } from '../../lambdas/platform/table.ts';
import type { Environment } from '../environments.ts';

/** What must outlive every deployment: the table, its key, the Connect instance and its numbers. */
export class DurableStack extends Stack {
  readonly table: Table;
  readonly instance: CfnInstance;
  readonly number: CfnPhoneNumber;

  constructor(scope: Construct, id: string, props: StackProps & { readonly environment: Environment }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { environment } = props;
    const key = new Key(this, 'Key', {
      description: `Wayline ${environment.name}: the table`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
      sortKey: { name: SORT_KEY, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.instance = new CfnInstance(this, 'Instance', {
      identityManagementType: 'CONNECT_MANAGED',
      instanceAlias: environment.instanceAlias,
      attributes: { inboundCalls: true, outboundCalls: true, contactflowLogs: true },
    });
    this.instance.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.number = new CfnPhoneNumber(this, 'MainNumber', {
      targetArn: this.instance.attrArn,
      countryCode: environment.number.country,
      type: environment.number.type,
      description: 'The main line',
    });
    this.number.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
