import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DUE_INDEX, WRITTEN_INDEX } from '../../lambdas/platform/table.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Later } from '../constructs/later.ts';
import { MessageProviders } from '../constructs/message-providers.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { refuseFaultyTemplates } from './faulty-templates.ts';
import { noticeVariables, poolVariables, recipientVariables } from './notice-variables.ts';

const SENDING_IMPACT =
  'Travellers do not get messages: freezes, tickets and news of their trips reach them late or not at all.';
const SAFETY_IMPACT =
  'Travellers do not get what concerns their safety, such as that somebody has frozen their account.';

const THAWED_IMPACT = 'Travellers whose account was thawed do not get the messages that were held for them.';

/** A queue of the path, and where that lies which failed. */
export interface Failing {
  readonly name: string;
  readonly queue: Queue;
  readonly failed: Queue;
}

/** Queues of the path by the ends of their names. */
export const failing = (queues: { readonly [name: string]: WaylineQueue }): readonly Failing[] =>
  Object.entries(queues).map(([name, { queue, failed }]) => ({ name: `notices-${name}`, queue, failed }));

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly later: Later;
}

/** Every message out: written notices are fed to the dispatcher at each sender's pace; and who may read what was sent. */
export class Notices extends Construct {
  /** Written notices wake the feeders; thawed accounts let go what was held for them. */
  readonly consumers: readonly Consumer[];
  private readonly props: Props;
  private readonly onCommand: WaylineFunction;
  private readonly shown: Failing[] = [];

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.props = props;
    refuseFaultyTemplates();
    const { environment, table, later } = props;
    this.readsInbox();
    const onDispatch = this.dispatches();
    const dispatch = this.queue('Dispatch', 'notices-dispatch', onDispatch, SENDING_IMPACT, { batch: 5 });
    const safety = this.queue('Safety', 'notices-safety', onDispatch, SAFETY_IMPACT, { batch: 5 });

    const variables = {
      ...poolVariables(environment),
      DISPATCH_QUEUE: dispatch.queue.queueUrl,
      SAFETY_QUEUE: safety.queue.queueUrl,
    };
    const onFeed = this.function('OnFeed', 'notices/on-feed', 20, SENDING_IMPACT, variables);
    const onWritten = this.function('OnWritten', 'notices/on-written', 20, SENDING_IMPACT, variables);
    const feeds = this.queue('Feeds', 'notices-feeds', onFeed, SENDING_IMPACT, { batch: 1 });
    for (const feeder of [onFeed, onWritten]) {
      feeder.reaches(table, 'dynamodb:Query', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem');
      feeder.queries(table, DUE_INDEX.name);
      for (const { queue } of [dispatch, safety, feeds]) queue.grant(feeder.lambda, 'sqs:SendMessage');
      feeder.lambda.addEnvironment('FEED_QUEUE', feeds.queue.queueUrl);
    }
    later.lets(onWritten, onFeed);
    // A feeder is woken once for all that is written in a moment.
    const written = this.queue('Written', 'notices-written', onWritten, SENDING_IMPACT, { gathered: 100 });
    const thawed = this.queue('Thawed', 'notices-thawed', this.letsGo(), THAWED_IMPACT, { batch: 5 });
    this.consumers = [
      { queue: written, what: ['notice.written', 'notice.queued'] },
      { queue: thawed, what: ['traveller.account-thawed'] },
    ];
    const failed = { queue: feeds.queue, failed: onFeed.keepFailures(), name: 'notices-on-feed' };
    this.onCommand = this.obeys();
    this.alsoShow([...failing({ written, feeds, dispatch, safety, thawed }), failed]);
  }

  private letsGo(): WaylineFunction {
    const onThawed = this.function('OnThawed', 'notices/on-thawed', 30, THAWED_IMPACT, {});
    onThawed.reaches(this.props.table, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem');
    return onThawed;
  }

  /** What operators see among the dead, and may try again. */
  alsoShow(path: readonly Failing[]): void {
    this.shown.push(...path);
    const { lambda } = this.onCommand;
    const queues = this.shown.map(({ name, queue, failed }) => ({ name, url: failed.queueUrl, again: queue.queueUrl }));
    lambda.addEnvironment('FAILURE_QUEUES', Stack.of(this).toJsonString(queues));
    for (const { queue, failed } of path) {
      queue.grant(lambda, 'sqs:SendMessage');
      failed.grant(lambda, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility');
    }
  }

  private obeys(): WaylineFunction {
    const { table } = this.props;
    const impact = 'Messages that failed or are held stay where they are: operators cannot have them sent.';
    const onCommand = this.function('OnCommand', 'notices/on-command', 60, impact, {});
    onCommand.reaches(
      table,
      ...['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      ...['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    );
    onCommand.queries(table, DUE_INDEX.name);
    return onCommand;
  }

  private readsInbox(): void {
    const { environment, table } = this.props;
    const impact = 'None: operators cannot look up what travellers were sent.';
    const onInbox = this.function('OnInbox', 'notices/on-inbox', 30, impact, noticeVariables(environment));
    onInbox.reaches(table, 'dynamodb:Query', 'dynamodb:BatchGetItem');
    onInbox.queries(table, WRITTEN_INDEX.name);
  }

  private dispatches(): WaylineFunction {
    const { environment, table } = this.props;
    const providers = new MessageProviders(this, 'Providers', { environment });
    const onDispatch = this.function('OnDispatch', 'notices/on-dispatch', 30, SENDING_IMPACT, {
      ...noticeVariables(environment),
      ...poolVariables(environment),
      ...recipientVariables(environment),
      MAIL_FROM: environment.mail.from,
      CONFIGURATION_SET: providers.configurationSet,
    });
    onDispatch.reaches(
      table,
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    );
    providers.lets(onDispatch);
    callerAlarm(
      this,
      'NoticesFailed',
      counted('notices', 'NoticesFailed'),
      'Providers did not take messages for a day, or until they were of no use: travellers never get them.',
    );
    return onDispatch;
  }

  private function(
    id: string,
    entry: string,
    seconds: number,
    callerImpact: string,
    variables: { readonly [name: string]: string },
  ): WaylineFunction {
    const { environment, table } = this.props;
    const known = { TABLE_NAME: table.tableName, ...variables };
    return new WaylineFunction(this, id, { environment, entry, seconds, callerImpact, variables: known });
  }

  private queue(
    id: string,
    name: string,
    consumer: WaylineFunction,
    callerImpact: string,
    at: { readonly batch: number } | { readonly gathered: number },
  ): WaylineQueue {
    const { environment } = this.props;
    return new WaylineQueue(this, id, { environment, name, consumer, callerImpact, ...at });
  }
}
