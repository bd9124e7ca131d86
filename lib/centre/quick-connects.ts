import { CfnQuickConnect } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { logicalId } from '../constructs/logical-id.ts';
import { QUEUES, type QueueName } from './queues.ts';

/** A button by which an agent hands a live call to a queue (S68), through the flow that asks there. Answers its ARN. */
export const quickConnect = (
  scope: Construct,
  queue: QueueName,
  arns: { readonly instanceArn: string; readonly queueArn: string; readonly contactFlowArn: string },
): string => {
  const { name, description } = QUEUES[queue];
  const { instanceArn, queueArn, contactFlowArn } = arns;
  return new CfnQuickConnect(scope, `HandOverTo${logicalId(queue)}`, {
    instanceArn,
    name,
    description,
    quickConnectConfig: { quickConnectType: 'QUEUE', queueConfig: { queueArn, contactFlowArn } },
  }).attrQuickConnectArn;
};
