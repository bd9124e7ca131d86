import { Aws, CfnOutput } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { workForDepartment } from '../../contact-flows/agents/work-for-department.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Environment } from '../environments/environment.ts';
import { calendarOf } from './calendar-variables.ts';
import { REPORTING } from './cases.ts';
import { noticeVariables } from './notice-variables.ts';

const CALLER_IMPACT =
  'What travellers answer by SMS is not done: who wants no more messages gets them, and nobody reads what they wrote.';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
  /** In E.164. */
  readonly mainNumber: string;
}

/** What travellers write to us by SMS (S95): the topic of our two-way numbers, a queue, and the function that does what they want. */
export class Replies extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment } = props;
    const consumer = this.worker(props);
    const name = 'notices-replies';
    const replies = new WaylineQueue(this, 'Replies', { environment, name, consumer, callerImpact: CALLER_IMPACT });
    const topic = this.topic(environment);
    topic.addSubscription(
      new SqsSubscription(replies.queue, { rawMessageDelivery: true, deadLetterQueue: replies.failed }),
    );
    new CfnOutput(this, 'TopicArn', {
      key: 'RepliesTopicArn',
      value: topic.topicArn,
      description: 'Where two-way numbers of End User Messaging tell what comes in: name it as their two-way channel',
    });
  }

  private worker({ environment, table, instanceArn, mainNumber }: Props): WaylineFunction {
    const workFlow = flowParameter(environment, workForDepartment);
    const worker = new WaylineFunction(this, 'OnReply', {
      environment,
      entry: 'notices/on-reply',
      seconds: 30,
      callerImpact: CALLER_IMPACT,
      variables: {
        TABLE_NAME: table.tableName,
        ...noticeVariables(environment),
        CALENDAR: calendarOf(environment),
        ...{ INSTANCE: instanceArn, MAIN_NUMBER: mainNumber, WORK_FLOW: workFlow },
      },
    });
    worker.reaches(table, ...REPORTING);
    worker.reachesContacts(instanceArn, 'connect:StartTaskContact');
    worker.readsParameter(workFlow);
    return worker;
  }

  /** Under a key of ours, into which only the numbers of this account may write. */
  private topic(environment: Environment): Topic {
    const numbers = {
      principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': `arn:aws:sms-voice:${environment.region}:${Aws.ACCOUNT_ID}:*` },
      },
    };
    const key = new Key(this, 'Key', {
      description: `Wayline ${environment.name}: what travellers write by SMS`,
      enableKeyRotation: true,
    });
    key.addToResourcePolicy(
      new PolicyStatement({ ...numbers, actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] }),
    );
    const topic = new Topic(this, 'Topic', {
      topicName: `wayline-${environment.name}-notices-replies`,
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({ ...numbers, actions: ['sns:Publish'], resources: [topic.topicArn] }),
    );
    return topic;
  }
}
