import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';

/** Who is calling, and what is next for them; everything that is kept of them. */
export class Travellers extends Construct {
  readonly caller: IFunction;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    const caller = new WaylineFunction(this, 'Caller', {
      environment: props.environment,
      entry: 'travellers/caller',
      seconds: 4,
      callerImpact:
        'Callers are not greeted by name and hear nothing of their trip; they are told so and get to a person.',
      variables: { TABLE_NAME: props.table.tableName },
    });
    callerAlarm(
      this,
      'CallCardsUnavailable',
      counted('travellers', 'CallCardsUnavailable'),
      'The table does not answer in time: callers hear that we cannot see their trips, and wait for a person.',
    );
    caller.reaches(props.table, 'dynamodb:Query');
    this.caller = caller.lambda;
    const onCommand = new WaylineFunction(this, 'OnCommand', {
      environment: props.environment,
      entry: 'travellers/on-command',
      seconds: 300,
      callerImpact:
        'Records are not shown, corrected, frozen or thawed by people of ours; callers hear what was there before.',
      variables: { TABLE_NAME: props.table.tableName },
    });
    props.table.grant(
      onCommand.lambda,
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:DeleteItem',
    );
    props.table.encryptionKey?.grantEncryptDecrypt(onCommand.lambda);
  }
}
