import {
  type AgentHistory,
  arnPart,
  type ContactHistory,
  holdSeconds,
  type QueueHistory,
  wholeSeconds,
} from './contact-history.ts';

/** The contact record as Connect puts it on the stream: every field is there, null where it does not apply. Durations in seconds. */
export function contactRecord(history: ContactHistory, lastUpdated: Date) {
  const { agent, queue } = history;
  return {
    AWSAccountId: arnPart(history.instanceArn, 4),
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    Agent: agent ? agentOf(agent, history.disconnectedAt ?? lastUpdated) : null,
    AgentConnectionAttempts: history.offers,
    AnsweringMachineDetectionStatus: null,
    Attributes: history.attributes,
    Campaign: { CampaignId: null },
    Channel: history.channel,
    ConnectedToSystemTimestamp: timestamp(history.connectedToSystemAt),
    ContactDetails: {},
    ContactId: history.contactId,
    CustomerEndpoint: endpoint(history.customerEndpoint),
    DisconnectReason: history.disconnectReason ?? null,
    DisconnectTimestamp: timestamp(history.disconnectedAt),
    InitialContactId: history.initialContactId ?? null,
    InitiationMethod: history.initiationMethod,
    InitiationTimestamp: timestamp(history.initiatedAt),
    InstanceARN: history.instanceArn,
    LastUpdateTimestamp: timestamp(lastUpdated),
    MediaStreams: history.channel === 'VOICE' ? [{ Type: 'AUDIO' }] : [],
    NextContactId: history.nextContactId ?? null,
    PreviousContactId: history.previousContactId ?? null,
    Queue: queue ? queueOf(queue) : null,
    Recording: null,
    Recordings: null,
    References: [],
    RelatedContactId: history.relatedContactId ?? null,
    ScheduledTimestamp: null,
    SegmentAttributes: Object.fromEntries(
      Object.entries(history.segmentAttributes).map(([name, ValueString]) => [name, { ValueString }]),
    ),
    SystemEndpoint: endpoint(history.systemEndpoint),
    Tags: history.tags,
    TransferCompletedTimestamp: null,
    TransferredToEndpoint: null,
    VoiceIdResult: null,
  };
}

function agentOf(agent: AgentHistory, disconnectedAt: Date) {
  const holds = holdSeconds(agent, disconnectedAt);
  const held = holds.reduce((sum, seconds) => sum + seconds, 0);
  const { from, to } = agent.afterContactWork ?? {};
  return {
    ARN: agent.arn,
    AfterContactWorkDuration: from && to ? wholeSeconds(from, to) : null,
    AfterContactWorkEndTimestamp: timestamp(to),
    AfterContactWorkStartTimestamp: timestamp(from),
    AgentInitiatedHoldDuration: held,
    AgentInteractionDuration: Math.max(0, wholeSeconds(agent.connectedAt, disconnectedAt) - held),
    ConnectedToAgentTimestamp: timestamp(agent.connectedAt),
    CustomerHoldDuration: held,
    HierarchyGroups: null,
    LongestHoldDuration: Math.max(0, ...holds),
    NumberOfHolds: holds.length,
    RoutingProfile: { ARN: agent.routingProfile.arn, Name: agent.routingProfile.name },
    Username: agent.userName,
  };
}

const queueOf = ({ arn, name, enqueuedAt, dequeuedAt }: QueueHistory) => ({
  ARN: arn,
  DequeueTimestamp: timestamp(dequeuedAt),
  Duration: dequeuedAt ? wholeSeconds(enqueuedAt, dequeuedAt) : null,
  EnqueueTimestamp: timestamp(enqueuedAt),
  Name: name,
});

const endpoint = (number: string | undefined) => (number ? { Address: number, Type: 'TELEPHONE_NUMBER' } : null);

/** Connect writes the times of a record without fractions of a second. */
const timestamp = (at: Date | undefined): string | null => at?.toISOString().replace(/\.\d+Z$/, 'Z') ?? null;
