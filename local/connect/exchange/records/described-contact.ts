import { idIn } from '../../arns.ts';
import type { ContactHistory } from './contact-history.ts';

/** What is known of a contact besides its history; only while it is remembered. */
interface Named {
  readonly name?: string;
  readonly description?: string;
}

/** A contact as DescribeContact shows it. Instants are seconds since 1970, and what does not apply is left out. */
export function describedContact(history: ContactHistory, { name, description }: Named) {
  const { instanceArn, contactId, queue, agent } = history;
  const connectedAt = agent?.connectedAt;
  const last = history.disconnectedAt ?? connectedAt ?? queue?.enqueuedAt ?? history.initiatedAt;
  return {
    Arn: `${instanceArn}/contact/${contactId}`,
    Id: contactId,
    InitialContactId: history.initialContactId,
    PreviousContactId: history.previousContactId,
    RelatedContactId: history.relatedContactId,
    InitiationMethod: history.initiationMethod,
    Name: name,
    Description: description,
    Channel: history.channel,
    QueueInfo: queue && { Id: idIn(queue.arn), EnqueueTimestamp: seconds(queue.enqueuedAt) },
    AgentInfo: agent && { Id: idIn(agent.arn), ConnectedToAgentTimestamp: seconds(agent.connectedAt) },
    InitiationTimestamp: seconds(history.initiatedAt),
    DisconnectTimestamp: seconds(history.disconnectedAt),
    LastUpdateTimestamp: seconds(last),
    CustomerEndpoint: endpoint(history.customerEndpoint),
    SystemEndpoint: endpoint(history.systemEndpoint),
    DisconnectReason: history.disconnectReason,
    Tags: history.tags,
  };
}

const seconds = (at: Date | undefined): number | undefined => at && at.getTime() / 1000;

const endpoint = (number: string | undefined) => number && { Type: 'TELEPHONE_NUMBER', Address: number };
