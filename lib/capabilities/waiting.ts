import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';

/** How long a wait will be (S29, S33). */
export class Waiting extends Construct {
  readonly caller: IFunction;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    const caller = new WaylineFunction(this, 'Caller', {
      environment: props.environment,
      entry: 'waiting/caller',
      seconds: 2,
      callerImpact: 'Callers are not told how long they will wait; they are queued all the same.',
      variables: { TABLE_NAME: props.table.tableName, ...callbackVariables(props.environment) },
    });
    callerAlarm(
      this,
      'PromisesNotWritten',
      counted('waiting', 'PromisesNotWritten'),
      'Callers are told how long they wait, but nobody can say later whether it was true.',
    );
    caller.reaches(props.table, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
    this.caller = caller.lambda;
  }
}

/** What a function must be told that knows of callbacks. */
export const callbackVariables = ({ timeZone, callbacks }: Environment) => ({
  CALLBACKS: JSON.stringify({ zone: timeZone, ...callbacks }),
});
