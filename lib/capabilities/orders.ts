import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { workForDepartment } from '../../contact-flows/agents/work-for-department.ts';
import { WORK_INDEX, WRITTEN_INDEX } from '../../lambdas/platform/table.ts';
import { agentFunction } from '../constructs/agent-function.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Later } from '../constructs/later.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { calendarOf } from './calendar-variables.ts';
import { noticeVariables } from './notice-variables.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
  readonly later: Later;
}

const CALLER_IMPACT = 'Callers do not hear how their orders stand; they are told so and get to a person.';
const TOLD_IMPACT = 'Travellers and colleagues are not told that an order went on: it waits until somebody looks.';
const FOLLOW_UP_IMPACT = 'Travellers who came back are not phoned on the third day: nobody asks how it was.';

/** What travellers ask for, from the consultation sheet (S2) to the closed order (S72 to S92). */
export class Orders extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;
  /** Every step of an order is told to whom it concerns. */
  readonly hears: Consumer;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.agent = agentFunction(this, {
      ...props,
      capability: 'orders',
      callerImpact:
        'Agents cannot keep what callers ask for or go on with orders: callers have to say it again, and wait.',
      actions: STEPPING,
      variables: { CALENDAR: calendarOf(props.environment) },
      indexes: [WORK_INDEX.name, WRITTEN_INDEX.name],
    });
    this.caller = this.answersCallers(props);
    this.operators(props);
    this.hears = this.tells(props);
  }

  private tells(props: Props): Consumer {
    const { environment, table, later } = props;
    const onThirdDay = this.rings('OnThirdDay', 'orders/on-third-day', FOLLOW_UP_IMPACT, props);
    onThirdDay.reaches(table, 'dynamodb:BatchGetItem', 'dynamodb:GetItem');
    const onHappened = this.rings('OnHappened', 'orders/on-happened', TOLD_IMPACT, props);
    onHappened.reaches(table, 'dynamodb:GetItem', 'dynamodb:PutItem');
    later.lets(onHappened, onThirdDay);
    const name = 'orders-happened';
    const queue = new WaylineQueue(this, 'Happened', {
      environment,
      name,
      consumer: onHappened,
      callerImpact: TOLD_IMPACT,
    });
    return { queue, what: ['order.*'] };
  }

  /** A function that rings at people of ours. */
  private rings(
    id: string,
    entry: string,
    callerImpact: string,
    { environment, table, instanceArn }: Props,
  ): WaylineFunction {
    const workFlow = flowParameter(environment, workForDepartment);
    const rings = new WaylineFunction(this, id, {
      ...{ environment, entry, seconds: 30, callerImpact },
      variables: {
        TABLE_NAME: table.tableName,
        ...noticeVariables(environment),
        ...{ INSTANCE: instanceArn, WORK_FLOW: workFlow },
      },
    });
    rings.reachesContacts(instanceArn, 'connect:StartTaskContact');
    rings.readsParameter(workFlow);
    return rings;
  }

  private answersCallers({ environment, table }: Props): IFunction {
    const caller = new WaylineFunction(this, 'Caller', {
      environment,
      entry: 'orders/caller',
      seconds: 4,
      callerImpact: CALLER_IMPACT,
      variables: { TABLE_NAME: table.tableName, CALENDAR: calendarOf(environment) },
    });
    callerAlarm(this, 'OrdersUnavailable', counted('orders', 'OrdersUnavailable'), CALLER_IMPACT);
    caller.reaches(table, 'dynamodb:Query', 'dynamodb:PutItem');
    return caller.lambda;
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

/** An order is read with its record, and written with it and its cards; who works here is one page. */
const STEPPING = ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:DeleteItem'];
