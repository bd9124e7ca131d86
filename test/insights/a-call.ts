import type { ContactHistory } from '../../local/connect/exchange/records/contact-history.ts';

export const INSTANCE = 'arn:aws:connect:eu-central-1:123456789012:instance/11111111-2222-4333-8444-555555555555';
export const time = (clock: string): Date => new Date(`2026-11-23T${clock}Z`);

/** One call as the local instance remembers it, at each moment at which it tells of it. */
const initiated: ContactHistory = {
  instanceArn: INSTANCE,
  contactId: 'c1',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  initiatedAt: time('08:00:00.250'),
  connectedToSystemAt: time('08:00:00.250'),
  customerEndpoint: '+37060000001',
  systemEndpoint: '+12025550100',
  attributes: {},
  segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
  tags: {},
  offers: 0,
};
const queue = {
  arn: `${INSTANCE}/queue/q1`,
  name: 'General',
  type: 'STANDARD',
  enqueuedAt: time('08:00:30.900'),
} as const;
const queued: ContactHistory = { ...initiated, queue };
const agent = {
  arn: `${INSTANCE}/agent/a1`,
  userName: 'ana',
  routingProfile: { arn: `${INSTANCE}/routing-profile/r1`, name: 'Seats' },
  connectedAt: time('08:00:42.100'),
  holds: [{ from: time('08:01:00.000'), to: time('08:01:10.000') }],
};
const connected: ContactHistory = {
  ...queued,
  queue: { ...queue, dequeuedAt: time('08:00:42.100') },
  agent,
};
const disconnected: ContactHistory = {
  ...connected,
  disconnectedAt: time('08:05:42.000'),
  disconnectReason: 'AGENT_DISCONNECT',
};
const completed: ContactHistory = {
  ...disconnected,
  agent: { ...agent, afterContactWork: { from: time('08:05:42.000'), to: time('08:06:14.000') } },
};
const { customerEndpoint: _, ...withheld } = queued;

export const aCall = { initiated, queued, connected, disconnected, completed };

/** A withheld number that waited for half a minute and gave up. */
export const abandoned: ContactHistory = {
  ...withheld,
  contactId: 'c2',
  queue: { ...queue, dequeuedAt: time('08:01:00.900') },
  disconnectedAt: time('08:01:00.900'),
  disconnectReason: 'CUSTOMER_DISCONNECT',
};
