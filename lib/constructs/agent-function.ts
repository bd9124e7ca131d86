import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { callerAlarm, counted } from './caller-alarm.ts';
import { WaylineFunction } from './function.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly capability: string;
  /** What callers and agents notice when it fails, as an English sentence. */
  readonly callerImpact: string;
  /** What it does to the table besides knowing who asks and keeping what they may not do. */
  readonly actions?: readonly string[];
  readonly variables?: { readonly [name: string]: string };
  /** The indexes that it queries. */
  readonly indexes?: readonly string[];
  /** What it does to contacts of the instance, such as `connect:DescribeContact`. */
  readonly contacts?: { readonly of: string; readonly actions: readonly string[] };
}

/** A capability's one function for guides: as patient as a flow can be, with an alarm where the table does not answer in time. */
export function agentFunction(scope: Construct, props: Props): IFunction {
  const { environment, table, capability, callerImpact, actions = [], variables = {} } = props;
  const agent = new WaylineFunction(scope, 'Agent', {
    environment,
    entry: `${capability}/agent`,
    seconds: 8,
    callerImpact,
    variables: { TABLE_NAME: table.tableName, CONTACT_DAYS: String(environment.retention.contacts), ...variables },
  });
  callerAlarm(
    scope,
    'GuidesUnavailable',
    counted(capability, 'GuidesUnavailable'),
    `${callerImpact.slice(0, -1)}, because the table does not answer agents in time.`,
  );
  agent.reaches(table, ...new Set(['dynamodb:GetItem', 'dynamodb:PutItem', ...actions]));
  for (const index of props.indexes ?? []) agent.queries(table, index);
  if (props.contacts !== undefined) agent.reachesContacts(props.contacts.of, ...props.contacts.actions);
  return agent.lambda;
}
