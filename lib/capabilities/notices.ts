import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { WRITTEN_INDEX } from '../../lambdas/platform/table.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';

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

/** What a function must be told that writes messages, or reads all of them. Countries that share a pool share its name. */
export const noticeVariables = ({ timeZone, languages, senders, retention }: Environment) => ({
  NOTICES: JSON.stringify({
    zone: timeZone,
    languages: languages.written,
    senders: Object.fromEntries(Object.entries(senders).map(([country, sender]) => [country, poolOf(country, sender)])),
    keepDays: retention.contacts,
  }),
});

/** What a function must be told that chooses whom to tell, or foresees what that takes. */
export const senderVariables = ({ senders }: Environment) => ({
  SENDERS: JSON.stringify(
    Object.fromEntries(
      Object.entries(senders).map(([country, sender]) => {
        const { ways, partsPerSecond, usdPerPart } = sender;
        return [country, { pool: poolOf(country, sender), ways, partsPerSecond, usdPerPart }];
      }),
    ),
  ),
});

const poolOf = (country: string, sender: Environment['senders'][string]): string =>
  sender.via === 'pool' ? sender.pool.slice(sender.pool.lastIndexOf('/') + 1) : `sns-${country}`;
