import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  DEPARTS_INDEX,
  DUE_INDEX,
  EXPIRES,
  PARTITION_KEY,
  RETURNS_INDEX,
  SORT_KEY,
  WORK_INDEX,
  WRITTEN_INDEX,
} from '../../lambdas/platform/table.ts';
import type { Environment } from '../environments/environment.ts';

/** The one table, under a key of our own: restorable to any second of 35 days, not to be deleted by a deployment. */
export class OneTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id);
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
      timeToLiveAttribute: EXPIRES,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // What the feeder counts by, so that it reads no message that it does not send.
    this.index(DUE_INDEX, ['class', 'parts']);
    this.index(WRITTEN_INDEX, []);
    // What a list of work shows of each, so that it reads no order that nobody opens.
    this.index(WORK_INDEX, ['order', 'stage', 'since', 'traveller', 'fields']);
    // What is told of a trip, so that a run reads no booking twice.
    for (const index of [DEPARTS_INDEX, RETURNS_INDEX])
      this.index(index, ['system', 'locator', 'starts', 'segments', 'travellers']);
  }

  /** An index that holds keys, and `attributes` beside them. */
  private index(
    { name, partition, order }: { readonly name: string; readonly partition: string; readonly order: string },
    attributes: readonly string[],
  ): void {
    this.table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: order, type: AttributeType.STRING },
      ...(attributes.length > 0
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }
        : { projectionType: ProjectionType.KEYS_ONLY }),
    });
  }
}
