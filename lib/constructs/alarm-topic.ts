import { Aws, type IAspect } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct, type IConstruct } from 'constructs';
import type { Environment } from '../environments/environment.ts';

/** Where every alarm rings: one e-mail address. Under a key of ours, into which only this account's alarms may write. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id);
    const alarms = {
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${environment.region}:${Aws.ACCOUNT_ID}:alarm:wayline-*` },
      },
    };
    const key = new Key(this, 'Key', {
      description: `Wayline ${environment.name}: alarms`,
      enableKeyRotation: true,
    });
    key.addToResourcePolicy(
      new PolicyStatement({ ...alarms, actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] }),
    );
    this.topic = new Topic(this, 'Topic', {
      topicName: `wayline-${environment.name}-alarms`,
      displayName: `Wayline ${environment.name}`,
      masterKey: key,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({ ...alarms, actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    this.topic.addSubscription(new EmailSubscription(environment.alarmAddress));
  }
}

/** Lets every alarm of the app ring at the topic, so that nobody can forget it. */
export class AlarmsRing implements IAspect {
  private readonly action: SnsAction;

  constructor({ topic }: AlarmTopic) {
    this.action = new SnsAction(topic);
  }

  visit(node: IConstruct): void {
    if (node instanceof Alarm) node.addAlarmAction(this.action);
  }
}
