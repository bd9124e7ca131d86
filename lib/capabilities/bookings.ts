import { CfnOutput } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { TripFiles } from '../constructs/trip-files.ts';
import type { Environment } from '../environments/environment.ts';

/** Trips: imported from reservation systems, by invocation or from files dropped in a bucket. */
export class Bookings extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    const onFile = new WaylineFunction(this, 'OnFile', {
      environment: props.environment,
      entry: 'bookings/on-file',
      seconds: 900,
      megabytes: 2048,
      callerImpact: 'Newly booked or changed trips are missing: callers hear an old trip, or none.',
      variables: { TABLE_NAME: props.table.tableName },
    });
    props.table.grant(onFile.lambda, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    const { encryptionKey } = props.table;
    if (!encryptionKey) throw new Error('The table has no key of its own.');
    encryptionKey.grantEncryptDecrypt(onFile.lambda);
    const { bucket } = new TripFiles(this, 'Files', { encryptionKey, onFile: onFile.lambda });
    new CfnOutput(this, 'TripFilesBucket', { value: bucket.bucketName, description: 'Drop trip files below trips/' });
    callerAlarm(
      this,
      'TripsRejected',
      counted('bookings', 'TripsRejected'),
      'Trips of a dropped file were refused: callers hear an old trip, or none. The reasons are in its report.',
    );
  }
}
