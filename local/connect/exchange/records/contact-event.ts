import { idIn } from '../../arns.ts';
import { type AgentHistory, arnPart, type ContactHistory, holdSeconds, wholeSeconds } from './contact-history.ts';

/** CONNECTED_TO_SYSTEM is for outbound calls, chats and tasks; COMPLETED comes after after-contact work. */
export type ContactEventType =
  | 'INITIATED'
  | 'CONNECTED_TO_SYSTEM'
  | 'CONTACT_DATA_UPDATED'
  | 'QUEUED'
  | 'CONNECTED_TO_AGENT'
  | 'DISCONNECTED'
  | 'COMPLETED';

/** The event that Connect sends to EventBridge: what the history holds by then. `id` is the event's own. */
export function contactEvent(eventType: ContactEventType, history: ContactHistory, id: string, at: Date) {
  const { instanceArn, contactId, queue, agent } = history;
  const instanceId = idIn(instanceArn);
  return {
    version: '0',
    id,
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    account: arnPart(instanceArn, 4),
    time: at.toISOString().replace(/\.\d+Z$/, 'Z'),
    region: arnPart(instanceArn, 3),
    resources: [instanceArn, `${instanceArn}/contact/${contactId}`],
    detail: {
      eventType,
      contactId,
      ...present('initialContactId', history.initialContactId),
      ...present('previousContactId', history.previousContactId),
      ...present('relatedContactId', history.relatedContactId),
      channel: history.channel,
      instanceArn,
      initiationMethod: history.initiationMethod,
      initiationTimestamp: history.initiatedAt.toISOString(),
      ...present('connectedToSystemTimestamp', history.connectedToSystemAt?.toISOString()),
      ...present('disconnectTimestamp', history.disconnectedAt?.toISOString()),
      ...present(
        'queueInfo',
        queue && { queueArn: queue.arn, queueType: queue.type, enqueueTimestamp: queue.enqueuedAt.toISOString() },
      ),
      ...present('agentInfo', agent && agentInfo(agent, history.disconnectedAt ?? at)),
      tags: {
        'aws:connect:instanceId': instanceId,
        ...present('aws:connect:systemEndpoint', history.systemEndpoint),
        ...history.tags,
      },
    },
  };
}

function agentInfo(agent: AgentHistory, until: Date) {
  const { from, to } = agent.afterContactWork ?? {};
  return {
    agentArn: agent.arn,
    connectedToAgentTimestamp: agent.connectedAt.toISOString(),
    agentInitiatedHoldDuration: holdSeconds(agent, until).reduce((sum, seconds) => sum + seconds, 0),
    ...present('afterContactWorkStartTimestamp', from?.toISOString()),
    ...present('afterContactWorkEndTimestamp', to?.toISOString()),
    ...present('afterContactWorkDuration', from && to && wholeSeconds(from, to)),
  };
}

const present = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]: Value });
