import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';

/** Trips: imported from reservation systems. */
export class Bookings extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    const onFile = new WaylineFunction(this, 'OnFile', {
      environment: props.environment,
      entry: 'bookings/on-file',
      seconds: 300,
      callerImpact: 'Newly booked or changed trips are missing: callers hear an old trip, or none.',
      variables: { TABLE_NAME: props.table.tableName },
    });
    onFile.reaches(props.table, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
  }
}
