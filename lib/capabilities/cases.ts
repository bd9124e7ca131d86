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
  /** The address of the form, which messages name. */
  readonly form: string;
  /** Where somebody in danger is told to ring. */
  readonly mainNumber: string;
}

const CALLER_IMPACT =
  'Callers cannot tell of a problem by key nor hear how theirs stands; they are told so and get to a person.';
const TOLD_IMPACT =
  'Travellers are not told that their problem is in hand, nor what came of it: they write and ring again.';

const LOOK_IMPACT =
  'Travellers who depart soon are not moved up, and late cases are not noticed: they wait longer than they were told.';
const UNANSWERED_IMPACT = 'Somebody who departs soon or is away has waited three days and was not answered.';

/** One problem, one record, whichever way it came in (S5, S38, S63). */
export class Cases extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;
  /** Everything that happens to a case is told to whom it concerns. */
  readonly hears: Consumer;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.agent = agentFunction(this, {
      ...props,
      capability: 'cases',
      callerImpact: 'Agents cannot go on with the problems of travellers: callers have to say it again, and wait.',
      actions: REPORTING,
      variables: { CALENDAR: calendarOf(props.environment) },
      indexes: [WORK_INDEX.name],
    });
    this.caller = this.answersCallers(props);
    this.operators(props);
    this.hears = this.tells(props);
  }

  private answersCallers({ environment, table }: Props): IFunction {
    const caller = new WaylineFunction(this, 'Caller', {
      environment,
      entry: 'cases/caller',
      seconds: 5,
      callerImpact: CALLER_IMPACT,
      variables: {
        TABLE_NAME: table.tableName,
        CALENDAR: calendarOf(environment),
      },
    });
    callerAlarm(this, 'CasesUnavailable', counted('cases', 'CasesUnavailable'), CALLER_IMPACT);
    caller.reaches(table, ...REPORTING);
    return caller.lambda;
  }

  private tells({ environment, table, later, instanceArn, form, mainNumber }: Props): Consumer {
    const workFlow = flowParameter(environment, workForDepartment);
    const variables = {
      ...{ TABLE_NAME: table.tableName, CALENDAR: calendarOf(environment) },
      ...{ INSTANCE: instanceArn, WORK_FLOW: workFlow },
    };
    const onLook = new WaylineFunction(this, 'OnLook', {
      ...{ environment, entry: 'cases/on-look', seconds: 30, callerImpact: LOOK_IMPACT, variables },
    });
    onLook.reaches(table, ...GOING_ON);
    callerAlarm(this, 'CasesUnanswered', counted('cases', 'CasesUnanswered'), UNANSWERED_IMPACT);
    const consumer = new WaylineFunction(this, 'OnHappened', {
      ...{ environment, entry: 'cases/on-happened', seconds: 30, callerImpact: TOLD_IMPACT },
      variables: { ...variables, ...noticeVariables(environment, { form, phone: mainNumber }) },
    });
    consumer.reaches(table, ...GOING_ON);
    later.lets(consumer, onLook);
    for (const rings of [consumer, onLook]) {
      rings.reachesContacts(instanceArn, 'connect:StartTaskContact');
      rings.readsParameter(workFlow);
    }
    const queue = new WaylineQueue(this, 'Happened', {
      ...{ environment, name: 'cases-happened', consumer, callerImpact: TOLD_IMPACT },
    });
    return { queue, what: ['case.*'] };
  }

  private operators({ environment, table }: Props): void {
    const onCommand = new WaylineFunction(this, 'OnCommand', {
      environment,
      entry: 'cases/on-command',
      seconds: 60,
      callerImpact: 'None: people of ours cannot list or show cases from the command line.',
      variables: { TABLE_NAME: table.tableName, CALENDAR: calendarOf(environment) },
    });
    onCommand.reaches(table, 'dynamodb:Query', 'dynamodb:BatchGetItem');
    onCommand.queries(table, WORK_INDEX.name);
    onCommand.queries(table, WRITTEN_INDEX.name);
  }
}

/** A case is gone on with: who it is and what is known is read, and case, record and call cards are written. */
const GOING_ON = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:Query',
  'dynamodb:PutItem',
  'dynamodb:DeleteItem',
];

/** A problem is taken in, which may give an open case an earlier place. */
export const REPORTING = [...GOING_ON, 'dynamodb:UpdateItem'];
