import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { agentFunction } from '../constructs/agent-function.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { noticeVariables } from './notice-variables.ts';

const CALLER_IMPACT =
  'Callers are not greeted by name and hear nothing of their trip; they are told so and get to a person.';
const COMMAND_IMPACT =
  'Records are not shown, corrected, frozen or thawed by people of ours; callers hear what was there before.';
const TIMELINE_IMPACT =
  'Timelines lack what happened, and callers do not get the agent whom they spoke with last, until it is told again.';

const GUIDE_IMPACT =
  'Agents do not see who is calling and can change nothing for them: callers say everything again, and are served without records.';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
}

/** Who is calling, and what is next for them; everything that is kept of them. */
export class Travellers extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;
  /** What the timeline wants to hear of all that happens. */
  readonly hears: Consumer;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, table } = props;
    const caller = this.function('Caller', 'travellers/caller', 4, CALLER_IMPACT, props);
    callerAlarm(
      this,
      'CallCardsUnavailable',
      counted('travellers', 'CallCardsUnavailable'),
      'The table does not answer in time: callers hear that we cannot see their trips, and wait for a person.',
    );
    // A caller's own choices, such as another language or freezing the account, change the record.
    caller.reaches(table, ...WRITING);
    this.caller = caller.lambda;
    this.agent = agentFunction(this, {
      ...{ environment, table, capability: 'travellers', callerImpact: GUIDE_IMPACT, actions: WRITING },
      variables: noticeVariables(environment),
    });
    const onCommand = this.function('OnCommand', 'travellers/on-command', 300, COMMAND_IMPACT, props);
    onCommand.reaches(table, ...WRITING, ...EVERYTHING);
    const consumer = this.function('OnHappened', 'travellers/on-happened', 30, TIMELINE_IMPACT, props);
    consumer.reaches(table, ...WRITING);
    const name = 'travellers-happened';
    const queue = new WaylineQueue(this, 'Happened', { environment, name, consumer, callerImpact: TIMELINE_IMPACT });
    this.hears = { queue, what: TOLD };
  }

  private function(id: string, entry: string, seconds: number, callerImpact: string, props: Props): WaylineFunction {
    const variables = { TABLE_NAME: props.table.tableName, ...noticeVariables(props.environment) };
    return new WaylineFunction(this, id, { environment: props.environment, entry, seconds, callerImpact, variables });
  }
}

/** What stands on timelines. */
const TOLD = [
  'traveller.*',
  'booking.*',
  'notice.written',
  'notice.settled',
  'consultation.*',
  'order.begin',
  'order.sign',
  'order.void',
  'order.close',
  'case.opened',
  'case.contacted',
  'case.escalate',
  'case.ask',
  'case.resolve',
  'case.told',
  'survey.*',
  'reply.*',
  'contact.ended',
  'contact.wrapped-up',
];

/** A record is read with its cards, and written with them: those of numbers that are no longer used go. */
const WRITING = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];

/** Who is exported or erased is looked for in the whole table: no list could be as complete. */
const EVERYTHING = ['dynamodb:Scan', 'dynamodb:BatchGetItem'];
