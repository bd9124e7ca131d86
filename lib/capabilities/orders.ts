import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { WORK_INDEX, WRITTEN_INDEX } from '../../lambdas/platform/table.ts';
import { agentFunction } from '../constructs/agent-function.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
}

/** What travellers ask for, from the consultation sheet (S2) to the closed order (S72 to S92). */
export class Orders extends Construct {
  readonly agent: IFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.agent = agentFunction(this, {
      ...props,
      capability: 'orders',
      callerImpact:
        'Agents cannot keep what callers ask for or go on with orders: callers have to say it again, and wait.',
      actions: STEPPING,
      variables: { CALENDAR: calendarOf(props.environment) },
      index: WORK_INDEX.name,
    });
    this.operators(props);
  }

  private operators({ environment, table }: Props): void {
    const onCommand = new WaylineFunction(this, 'OnCommand', {
      environment,
      entry: 'orders/on-command',
      seconds: 300,
      callerImpact: 'None: people of ours cannot list, count or export orders.',
      variables: { TABLE_NAME: table.tableName, CALENDAR: calendarOf(environment) },
    });
    onCommand.reaches(table, 'dynamodb:Query', 'dynamodb:BatchGetItem');
    onCommand.queries(table, WRITTEN_INDEX.name);
  }
}

/** The agency's zone and holidays, for a function that counts business days (reading 8). */
const calendarOf = ({ timeZone, holidays }: Environment): string =>
  JSON.stringify({ zone: timeZone, holidays: holidays.map(({ date }) => date) });

/** An order is read with its record, and written with it and its cards; who works here is one page. */
const STEPPING = ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:DeleteItem'];
