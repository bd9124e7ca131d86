import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import type { Construct } from 'constructs';
import { Instance } from '../constructs/instance.ts';
import { InstanceStorage } from '../constructs/instance-storage.ts';
import { OneTable } from '../constructs/one-table.ts';
import type { Environment } from '../environments/environment.ts';

/** What must outlive every deployment: the table, keys, recordings, the Connect instance and its numbers. */
export class DurableStack extends Stack {
  readonly table: Table;
  readonly instanceArn: string;
  readonly mainNumberArn: string;
  /** In E.164. */
  readonly mainNumber: string;
  /** Where contact records come from; an instance that was there before keeps its own. */
  readonly contactRecords: Stream | undefined;

  constructor(scope: Construct, id: string, props: StackProps & { readonly environment: Environment }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { environment } = props;
    this.table = new OneTable(this, 'Table', { environment }).table;
    const instance = new Instance(this, 'Instance', { environment });
    this.instanceArn = instance.arn;
    this.mainNumberArn = instance.mainNumberArn;
    this.mainNumber = instance.mainNumber;
    if ('alias' in environment.instance)
      this.contactRecords = new InstanceStorage(this, 'Storage', {
        environment,
        instanceArn: instance.arn,
      }).contactRecords;
    const tell = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { key: name, value, description });
    tell('InstanceId', Fn.select(1, Fn.split('/', instance.arn)), 'The Connect instance');
    tell('MainNumber', instance.mainNumber, 'What travellers dial, in E.164');
    tell('TableName', this.table.tableName, 'The one table');
  }
}
