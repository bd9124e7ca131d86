import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { DEPARTS_INDEX, DUE_INDEX, RETURNS_INDEX } from '../../lambdas/platform/table.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import { WaylineSchedule } from '../constructs/schedule.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { noticeVariables, poolVariables, priceVariables, recipientVariables } from './notice-variables.ts';

const CALLER_IMPACT =
  'Travellers are not reminded of tomorrow’s departure, or not asked how their trip was, until it is run again.';

const SHARD_IMPACT =
  'Travellers are not reminded, asked how their trip was, or told what the rules of our people send, until it is run again.';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
}

/** Every day on the agency's clock: at 17:00 who departs tomorrow is reminded (S93), at 12:00 who returned yesterday is asked (S94). */
export class Reminders extends Construct {
  /** Hears of trips that come in or change when their run is over. */
  readonly consumer: Consumer;
  /** Where what a run has to tell is worked on, in parts. */
  readonly shards: WaylineQueue;

  constructor(scope: Construct, id: string, { environment, table }: Props) {
    super(scope, id);
    const onShard = new WaylineFunction(this, 'OnShard', {
      environment,
      entry: 'notices/on-shard',
      seconds: 120,
      callerImpact: SHARD_IMPACT,
      variables: {
        TABLE_NAME: table.tableName,
        ...noticeVariables(environment),
      },
    });
    onShard.reaches(table, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem');
    for (const { name } of [DEPARTS_INDEX, RETURNS_INDEX, DUE_INDEX]) onShard.queries(table, name);
    this.shards = new WaylineQueue(this, 'Shards', {
      environment,
      name: 'notices-shards',
      consumer: onShard,
      batch: 1,
      callerImpact: SHARD_IMPACT,
    });
    const { queue } = this.shards;
    const onReminders = new WaylineFunction(this, 'OnReminders', {
      environment,
      entry: 'notices/on-reminders',
      seconds: 30,
      callerImpact: CALLER_IMPACT,
      variables: noticeVariables(environment),
    });
    for (const { lambda } of [onShard, onReminders]) {
      lambda.addEnvironment('SHARDS_QUEUE', queue.queueUrl);
      queue.grant(lambda, 'sqs:SendMessage');
    }
    this.foresees(environment, table);
    this.consumer = this.hears(environment, table);
    this.every('reminder', '17', 'Who departs tomorrow is reminded', environment, onReminders);
    this.every('survey', '12', 'Who returned yesterday is asked how it was', environment, onReminders);
  }

  private hears(environment: Environment, table: Table): Consumer {
    const callerImpact = 'Who books after 17:00 for tomorrow, or whose trip moves then, is not told when it begins.';
    const consumer = new WaylineFunction(this, 'OnLateTrip', {
      environment,
      entry: 'notices/on-late-trip',
      seconds: 30,
      callerImpact,
      variables: { TABLE_NAME: table.tableName, ...noticeVariables(environment) },
    });
    consumer.reaches(table, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem');
    const name = 'notices-late-trips';
    const queue = new WaylineQueue(this, 'LateTrips', { environment, name, consumer, callerImpact });
    return { queue, what: ['booking.imported', 'booking.changed'], having: 'soon' };
  }

  private foresees(environment: Environment, table: Table): void {
    const onPlan = new WaylineFunction(this, 'OnPlan', {
      environment,
      entry: 'notices/on-plan',
      seconds: 900,
      megabytes: 1024,
      callerImpact: 'None: operators cannot look at templates, nor at what the next run will send.',
      variables: {
        TABLE_NAME: table.tableName,
        ...noticeVariables(environment),
        ...poolVariables(environment),
        ...priceVariables(environment),
        ...recipientVariables(environment),
      },
    });
    onPlan.reaches(table, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    for (const { name } of [DEPARTS_INDEX, RETURNS_INDEX, DUE_INDEX]) onPlan.queries(table, name);
  }

  private every(run: string, hour: string, description: string, environment: Environment, target: WaylineFunction) {
    const name = `notices-${run}`;
    const input = { run, at: '<aws.scheduler.scheduled-time>' };
    new WaylineSchedule(this, run, { environment, name, description, at: { hour, minute: '0' }, target, input });
  }
}
