import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { DEPARTS_INDEX, DUE_INDEX, RETURNS_INDEX } from '../../lambdas/platform/table.ts';
import { agentFunction } from '../constructs/agent-function.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import { WaylineSchedule } from '../constructs/schedule.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { noticeVariables, poolVariables, priceVariables, recipientVariables } from './notice-variables.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  /** Where what there is to tell is worked on. */
  readonly shards: WaylineQueue;
}

const RUN_IMPACT = 'Travellers do not get what the rules of our own people send at 10:00, until it is run again.';
const STAGE_IMPACT = 'Travellers are not told what a rule sends as their order comes to its stage.';

/** What a preview reads. */
const INDEXES = [DEPARTS_INDEX.name, RETURNS_INDEX.name, DUE_INDEX.name];

/** Rules for messages that our people write, look at and switch on (S95): at 10:00 on the agency's clock, and as orders come to a stage. */
export class OwnRules extends Construct {
  readonly agent: IFunction;
  /** Hears of orders that come to a stage. */
  readonly consumer: Consumer;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, table } = props;
    this.agent = agentFunction(this, {
      ...{ environment, table },
      capability: 'notices',
      callerImpact: 'Nobody of ours can see, write, switch on or pause rules for messages: those that are on go on.',
      actions: ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      variables: planningVariables(environment),
      indexes: INDEXES,
    });
    this.consumer = this.hears(props);
    this.runs(props);
    this.operators(props);
  }

  private runs({ environment, table, shards }: Props): void {
    const target = new WaylineFunction(this, 'OnOwnRules', {
      environment,
      entry: 'notices/on-own-rules',
      seconds: 30,
      callerImpact: RUN_IMPACT,
      variables: { TABLE_NAME: table.tableName, ...noticeVariables(environment), SHARDS_QUEUE: shards.queue.queueUrl },
    });
    target.reaches(table, 'dynamodb:Query');
    shards.queue.grant(target.lambda, 'sqs:SendMessage');
    new WaylineSchedule(this, 'Run', {
      environment,
      name: 'notices-own-rules',
      description: 'What the rules of our own people send goes out',
      at: { hour: '10', minute: '0' },
      target,
      input: { at: '<aws.scheduler.scheduled-time>' },
    });
  }

  private hears({ environment, table }: Props): Consumer {
    const consumer = new WaylineFunction(this, 'OnOrderStage', {
      environment,
      entry: 'notices/on-order-stage',
      seconds: 30,
      callerImpact: STAGE_IMPACT,
      variables: { TABLE_NAME: table.tableName, ...noticeVariables(environment) },
    });
    consumer.reaches(table, 'dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem');
    const name = 'notices-order-stages';
    const queue = new WaylineQueue(this, 'OrderStages', { environment, name, consumer, callerImpact: STAGE_IMPACT });
    return { queue, what: ['order.*'], having: 'news' };
  }

  private operators({ environment, table }: Props): void {
    const onRuleCommand = new WaylineFunction(this, 'OnRuleCommand', {
      environment,
      entry: 'notices/on-rule-command',
      seconds: 900,
      megabytes: 1024,
      callerImpact: 'None: operators cannot list, look at, switch on or pause rules for messages.',
      variables: { TABLE_NAME: table.tableName, ...planningVariables(environment) },
    });
    onRuleCommand.reaches(
      table,
      ...['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      ...['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    );
    for (const index of INDEXES) onRuleCommand.queries(table, index);
  }
}

const planningVariables = (environment: Environment): { readonly [name: string]: string } => ({
  ...noticeVariables(environment),
  ...poolVariables(environment),
  ...priceVariables(environment),
  ...recipientVariables(environment),
});
