import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';

const CALLER_IMPACT = 'Told waits are not held against real ones: nobody sees that callers are told the wrong time.';

/** What was told to whom, and whether it was true (idea 7). */
export class Promises extends Construct {
  /** Ended contacts settle what was told of their wait, steps of orders and of cases what was told of them. */
  readonly consumer: Consumer;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    const { environment, table } = props;
    const onHappened = new WaylineFunction(this, 'OnHappened', {
      environment,
      entry: 'promises/on-happened',
      seconds: 30,
      callerImpact: CALLER_IMPACT,
      variables: { TABLE_NAME: table.tableName, AGENCY_ZONE: environment.timeZone },
    });
    onHappened.reaches(
      table,
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    );
    const queue = new WaylineQueue(this, 'Happened', {
      environment,
      name: 'promises-happened',
      consumer: onHappened,
      callerImpact: CALLER_IMPACT,
    });
    this.consumer = { queue, what: ['contact.ended', 'order.*', 'case.*'] };
    const onCommand = new WaylineFunction(this, 'OnCommand', {
      environment,
      entry: 'promises/on-command',
      seconds: 60,
      callerImpact: 'None: people of ours cannot see whether what travellers were told was true.',
      variables: { TABLE_NAME: table.tableName },
    });
    onCommand.reaches(table, 'dynamodb:Query');
  }
}
