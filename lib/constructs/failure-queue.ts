import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { callerAlarm } from './caller-alarm.ts';

interface Props {
  readonly environment: Environment;
  /** Whose failures: `wayline-ENV-NAME-failed`. */
  readonly name: string;
  /** What a caller notices while something lies here, as an English sentence. */
  readonly callerImpact: string;
  /** A queue of ours moves its messages here, which the rules about queues see by themselves. */
  readonly ofQueue?: true;
}

/** Where that lies which could not be done, for fourteen days, until somebody looks; the first one rings. */
export function failureQueue(scope: Construct, id: string, props: Props): Queue {
  const queue = new Queue(scope, id, {
    queueName: `wayline-${props.environment.name}-${props.name}-failed`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  if (!props.ofQueue)
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the last place: what lies here failed already, an alarm rings, and a person decides.',
    });
  const waiting = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
  callerAlarm(queue, 'NotEmpty', waiting, props.callerImpact);
  return queue;
}
