import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';

const ON_HAPPENED_IMPACT =
  'Timelines lack what happened last, and callers get to anybody instead of the agent they spoke with last.';

/** What is written to a record: the profile and its cards, with those that are taken away. */
const CHANGES = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'] as const;

/** Who is calling, and what is next for them; everything that is kept of them. */
export class Travellers extends Construct {
  readonly caller: IFunction;
  /** What happens becomes entries of timelines, and who spoke with whom (S4, S5). */
  readonly consumer: Consumer;
  private readonly environment: Environment;
  private readonly table: Table;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    this.environment = props.environment;
    this.table = props.table;
    this.caller = this.changing(
      'Caller',
      'travellers/caller',
      4,
      'Callers are not greeted by name and hear nothing of their trip; they are told so and get to a person.',
    ).lambda;
    callerAlarm(
      this,
      'CallCardsUnavailable',
      counted('travellers', 'CallCardsUnavailable'),
      'The table does not answer in time: callers hear that we cannot see their trips, and wait for a person.',
    );
    this.changing(
      'OnCommand',
      'travellers/on-command',
      300,
      'Records are not shown, corrected, frozen or thawed by people of ours; callers hear what was there before.',
    );
    this.consumer = this.hearing();
  }

  private hearing(): Consumer {
    const queue = new WaylineQueue(this, 'Happened', {
      environment: this.environment,
      name: 'travellers-happened',
      consumer: this.changing('OnHappened', 'travellers/on-happened', 30, ON_HAPPENED_IMPACT),
      callerImpact: ON_HAPPENED_IMPACT,
    });
    return { queue, what: ['traveller.*', 'booking.*', 'contact.ended'] };
  }

  /** A function that changes records. */
  private changing(id: string, entry: string, seconds: number, callerImpact: string): WaylineFunction {
    const made = new WaylineFunction(this, id, {
      environment: this.environment,
      entry,
      seconds,
      callerImpact,
      variables: { TABLE_NAME: this.table.tableName },
    });
    made.reaches(this.table, ...CHANGES);
    return made;
  }
}
