import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { WRITTEN_INDEX } from '../../lambdas/platform/table.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';
import { noticeVariables } from './notice-variables.ts';

/** Every message out, and who may read what was sent. */
export class Notices extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    const onInbox = new WaylineFunction(this, 'OnInbox', {
      environment: props.environment,
      entry: 'notices/on-inbox',
      seconds: 30,
      callerImpact: 'None: operators cannot look up what travellers were sent.',
      variables: { TABLE_NAME: props.table.tableName, ...noticeVariables(props.environment) },
    });
    onInbox.reaches(props.table, 'dynamodb:Query', 'dynamodb:BatchGetItem');
    onInbox.queries(props.table, WRITTEN_INDEX.name);
  }
}
