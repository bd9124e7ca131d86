import { CfnOutput } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { agentFunction } from '../constructs/agent-function.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { TripFiles } from '../constructs/trip-files.ts';
import type { Environment } from '../environments/environment.ts';
import { noticeVariables } from './notice-variables.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
}

/** Trips: imported from reservation systems, by invocation or from files dropped in a bucket; asked for by their locators. */
export class Bookings extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const onFile = new WaylineFunction(this, 'OnFile', {
      environment: props.environment,
      entry: 'bookings/on-file',
      seconds: 900,
      megabytes: 2048,
      callerImpact: 'Newly booked or changed trips are missing: callers hear an old trip, or none.',
      variables: { TABLE_NAME: props.table.tableName },
    });
    onFile.reaches(props.table, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    const { encryptionKey } = props.table;
    if (!encryptionKey) throw new Error('The table has no key of its own.');
    onFile.keepFailures();
    const { bucket } = new TripFiles(this, 'Files', { encryptionKey, onFile: onFile.lambda });
    new CfnOutput(this, 'TripFilesBucket', { value: bucket.bucketName, description: 'Drop trip files below trips/' });
    callerAlarm(
      this,
      'TripsRejected',
      counted('bookings', 'TripsRejected'),
      'Trips of a dropped file were refused, for reasons in its report: callers hear an old trip, or none.',
    );
    this.caller = this.answersCallers(props);
    this.agent = agentFunction(this, {
      ...props,
      capability: 'bookings',
      callerImpact: 'Agents cannot send tickets: callers get theirs by key, or not at all.',
      actions: ['dynamodb:ConditionCheckItem'],
      variables: noticeVariables(props.environment),
    });
  }

  private answersCallers({ environment, table }: Props): IFunction {
    const caller = new WaylineFunction(this, 'Caller', {
      environment,
      entry: 'bookings/caller',
      seconds: 4,
      callerImpact:
        'Callers cannot name a booking, nor freeze accounts from another phone, nor get their ticket; they are told so and get to a person.',
      variables: { TABLE_NAME: table.tableName, ...noticeVariables(environment) },
    });
    callerAlarm(
      this,
      'BookingsUnavailable',
      counted('bookings', 'BookingsUnavailable'),
      'The table does not answer in time: callers hear that we cannot look up bookings, and get to a person.',
    );
    caller.reaches(
      table,
      'dynamodb:Query',
      'dynamodb:GetItem',
      'dynamodb:UpdateItem',
      'dynamodb:PutItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    );
    return caller.lambda;
  }
}
