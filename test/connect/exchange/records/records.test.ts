import { describe, expect, test } from 'vitest';
import { contactEvent } from '../../../../local/connect/exchange/records/contact-event.ts';
import type { ContactHistory } from '../../../../local/connect/exchange/records/contact-history.ts';
import { contactRecord } from '../../../../local/connect/exchange/records/contact-record.ts';

const instanceArn = 'arn:aws:connect:eu-central-1:123456789012:instance/11111111-2222-4333-8444-555555555555';
const time = (clock: string) => new Date(`2026-11-23T${clock}Z`);

const initiated: ContactHistory = {
  instanceArn,
  contactId: 'c1',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  initiatedAt: time('08:00:00.250'),
  connectedToSystemAt: time('08:00:00.250'),
  customerEndpoint: '+37060000001',
  systemEndpoint: '+12025550100',
  attributes: { locator: 'X1' },
  segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
  tags: { Dept: 'Trips' },
  offers: 0,
};
const queue = {
  arn: `${instanceArn}/queue/q1`,
  name: 'Trips',
  type: 'STANDARD',
  enqueuedAt: time('08:00:30.000'),
} as const;
const queued: ContactHistory = { ...initiated, queue };
const abandoned: ContactHistory = {
  ...queued,
  queue: { ...queue, dequeuedAt: time('08:01:00.900') },
  disconnectedAt: time('08:01:00.900'),
  disconnectReason: 'CUSTOMER_DISCONNECT',
  offers: 2,
};
const connected: ContactHistory = {
  ...queued,
  queue: { ...queue, dequeuedAt: time('08:00:42.000') },
  agent: {
    arn: `${instanceArn}/agent/a1`,
    userName: 'ana',
    routingProfile: { arn: `${instanceArn}/routing-profile/r1`, name: 'Calls' },
    connectedAt: time('08:00:42.000'),
    holds: [],
  },
  offers: 1,
};
const finished: ContactHistory = {
  ...connected,
  initialContactId: 'c0',
  previousContactId: 'c0',
  disconnectedAt: time('08:05:42.000'),
  disconnectReason: 'AGENT_DISCONNECT',
  agent: {
    arn: `${instanceArn}/agent/a1`,
    userName: 'ana',
    routingProfile: { arn: `${instanceArn}/routing-profile/r1`, name: 'Calls' },
    connectedAt: time('08:00:42.000'),
    holds: [{ from: time('08:01:00.000'), to: time('08:01:10.000') }, { from: time('08:05:22.000') }],
    afterContactWork: { from: time('08:05:42.000'), to: time('08:06:14.999') },
  },
};

describe('contact record', () => {
  test('of a call that an agent has had: every field that Connect writes', () => {
    expect(contactRecord(finished, time('08:06:15.000'))).toEqual({
      AWSAccountId: '123456789012',
      AWSContactTraceRecordFormatVersion: '2017-03-10',
      Agent: {
        ARN: `${instanceArn}/agent/a1`,
        AfterContactWorkDuration: 32,
        AfterContactWorkEndTimestamp: '2026-11-23T08:06:14Z',
        AfterContactWorkStartTimestamp: '2026-11-23T08:05:42Z',
        AgentInitiatedHoldDuration: 30,
        AgentInteractionDuration: 270,
        ConnectedToAgentTimestamp: '2026-11-23T08:00:42Z',
        CustomerHoldDuration: 30,
        HierarchyGroups: null,
        LongestHoldDuration: 20,
        NumberOfHolds: 2,
        RoutingProfile: { ARN: `${instanceArn}/routing-profile/r1`, Name: 'Calls' },
        Username: 'ana',
      },
      AgentConnectionAttempts: 1,
      AnsweringMachineDetectionStatus: null,
      Attributes: { locator: 'X1' },
      Campaign: { CampaignId: null },
      Channel: 'VOICE',
      ConnectedToSystemTimestamp: '2026-11-23T08:00:00Z',
      ContactDetails: {},
      ContactId: 'c1',
      CustomerEndpoint: { Address: '+37060000001', Type: 'TELEPHONE_NUMBER' },
      DisconnectReason: 'AGENT_DISCONNECT',
      DisconnectTimestamp: '2026-11-23T08:05:42Z',
      InitialContactId: 'c0',
      InitiationMethod: 'INBOUND',
      InitiationTimestamp: '2026-11-23T08:00:00Z',
      InstanceARN: instanceArn,
      LastUpdateTimestamp: '2026-11-23T08:06:15Z',
      MediaStreams: [{ Type: 'AUDIO' }],
      NextContactId: null,
      PreviousContactId: 'c0',
      Queue: {
        ARN: `${instanceArn}/queue/q1`,
        DequeueTimestamp: '2026-11-23T08:00:42Z',
        Duration: 12,
        EnqueueTimestamp: '2026-11-23T08:00:30Z',
        Name: 'Trips',
      },
      Recording: null,
      Recordings: null,
      References: [],
      RelatedContactId: null,
      ScheduledTimestamp: null,
      SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
      SystemEndpoint: { Address: '+12025550100', Type: 'TELEPHONE_NUMBER' },
      Tags: { Dept: 'Trips' },
      TransferCompletedTimestamp: null,
      TransferredToEndpoint: null,
      VoiceIdResult: null,
    });
  });

  test('of an abandoned call: a queue, and no agent', () => {
    expect(contactRecord(abandoned, time('08:01:01.000'))).toMatchObject({
      Agent: null,
      AgentConnectionAttempts: 2,
      InitialContactId: null,
      Queue: { Duration: 30 },
    });
  });

  test('of a withheld number that never queued', () => {
    const { customerEndpoint: _, ...withheld } = initiated;
    expect(contactRecord(withheld, time('08:01:01.000'))).toMatchObject({
      CustomerEndpoint: null,
      Queue: null,
      DisconnectTimestamp: null,
      DisconnectReason: null,
    });
  });
});

describe('contact event', () => {
  test('in the envelope of EventBridge', () => {
    const { detail, ...envelope } = contactEvent('INITIATED', initiated, 'e1', time('08:00:00.250'));
    expect(envelope).toEqual({
      version: '0',
      id: 'e1',
      'detail-type': 'Amazon Connect Contact Event',
      source: 'aws.connect',
      account: '123456789012',
      time: '2026-11-23T08:00:00Z',
      region: 'eu-central-1',
      resources: [instanceArn, `${instanceArn}/contact/c1`],
    });
    expect(detail).toStrictEqual({
      eventType: 'INITIATED',
      contactId: 'c1',
      channel: 'VOICE',
      instanceArn,
      initiationMethod: 'INBOUND',
      initiationTimestamp: '2026-11-23T08:00:00.250Z',
      connectedToSystemTimestamp: '2026-11-23T08:00:00.250Z',
      tags: {
        'aws:connect:instanceId': '11111111-2222-4333-8444-555555555555',
        'aws:connect:systemEndpoint': '+12025550100',
        Dept: 'Trips',
      },
    });
  });

  test.each([
    ['QUEUED', queued, ['queueInfo']],
    ['CONNECTED_TO_AGENT', connected, ['queueInfo', 'agentInfo']],
    ['DISCONNECTED', abandoned, ['queueInfo', 'disconnectTimestamp']],
    ['COMPLETED', finished, ['queueInfo', 'agentInfo', 'disconnectTimestamp', 'initialContactId', 'previousContactId']],
  ] as const)('%s tells what has happened by then', (type, history, more) => {
    const keys = (event: ReturnType<typeof contactEvent>) => Object.keys(event.detail);
    const known = keys(contactEvent('INITIATED', initiated, 'e1', time('08:00:00.250')));
    const told = contactEvent(type, history, 'e2', time('08:06:15.000'));
    expect(told.detail.eventType).toBe(type);
    expect(new Set(keys(told))).toEqual(new Set([...known, ...more]));
  });

  test('the queue and the agent in it, with milliseconds', () => {
    expect(contactEvent('COMPLETED', finished, 'e3', time('08:06:15.000')).detail).toMatchObject({
      queueInfo: {
        queueArn: `${instanceArn}/queue/q1`,
        queueType: 'STANDARD',
        enqueueTimestamp: '2026-11-23T08:00:30.000Z',
      },
      agentInfo: {
        agentArn: `${instanceArn}/agent/a1`,
        connectedToAgentTimestamp: '2026-11-23T08:00:42.000Z',
        agentInitiatedHoldDuration: 30,
        afterContactWorkStartTimestamp: '2026-11-23T08:05:42.000Z',
        afterContactWorkEndTimestamp: '2026-11-23T08:06:14.999Z',
        afterContactWorkDuration: 32,
      },
    });
  });
});
