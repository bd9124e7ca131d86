import { describe, expect, it } from 'vitest';
import { contactEvent } from '../../lambdas/insights/contact-event.ts';
import { contactRecord } from '../../lambdas/insights/contact-record.ts';
import { contactEvent as eventOf } from '../../local/connect/exchange/records/contact-event.ts';
import { contactRecord as recordOf } from '../../local/connect/exchange/records/contact-record.ts';
import { abandoned, aCall, INSTANCE, time } from './a-call.ts';

const basics = {
  contactId: 'c1',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  initiatedAt: '2026-11-23T08:00:00.250Z',
};

describe('a contact event', () => {
  const read = (type: 'INITIATED' | 'QUEUED' | 'CONNECTED_TO_AGENT' | 'DISCONNECTED', history = aCall.initiated) =>
    contactEvent.parse(eventOf(type, history, 'e1', time('08:06:15.000')));
  const waiting = { queueArn: `${INSTANCE}/queue/q1`, queuedAt: '2026-11-23T08:00:30.900Z' };

  it('tells what has happened by then, and how long the wait was (S39)', () => {
    expect(read('INITIATED')).toEqual(basics);
    expect(read('QUEUED', aCall.queued)).toEqual({ ...basics, ...waiting });
    expect(read('CONNECTED_TO_AGENT', aCall.connected)).toEqual({
      ...basics,
      ...waiting,
      agentArn: `${INSTANCE}/agent/a1`,
      connectedAt: '2026-11-23T08:00:42.100Z',
      waitSeconds: 12,
    });
    expect(read('DISCONNECTED', abandoned)).toMatchObject({
      disconnectedAt: '2026-11-23T08:01:00.900Z',
      waitSeconds: 30,
    });
  });

  it('is let through with a type, a channel and fields that came later', () => {
    const { detail, ...envelope } = eventOf('INITIATED', aCall.initiated, 'e1', time('08:00:00.250'));
    const newer = { ...envelope, detail: { ...detail, eventType: 'AMD_DISABLED', channel: 'HOLOGRAM', mood: 'good' } };
    expect(contactEvent.parse(newer)).toEqual({ ...basics, channel: 'HOLOGRAM' });
  });
});

describe('a contact record', () => {
  it('says whom the flow recognised', () => {
    const recognised = { ...aCall.completed, attributes: { traveller: 'rasa', language: 'lt' } };
    expect(contactRecord.parse(recordOf(recognised, time('08:06:15.000')))?.traveller).toBe('rasa');
    expect(
      contactRecord.parse({ ...recordOf(aCall.completed, time('08:06:15.000')), Attributes: null }),
    ).not.toHaveProperty('traveller');
  });

  it('of a guide is no contact of anybody’s', () => {
    const guide = { ...aCall.completed, segmentAttributes: { 'connect:Subtype': 'connect:Guide' } };
    expect(contactRecord.parse(recordOf(guide, time('08:06:15.000')))).toBeUndefined();
  });

  it('is the truth: names, waits (S39), handling with holds and the work behind (S104), the customer’s number', () => {
    expect(contactRecord.parse(recordOf(aCall.completed, time('08:06:15.000')))).toEqual({
      ...basics,
      initiatedAt: '2026-11-23T08:00:00.000Z',
      answeredAt: '2026-11-23T08:00:00.000Z',
      queueArn: `${INSTANCE}/queue/q1`,
      queue: 'General',
      queuedAt: '2026-11-23T08:00:30.000Z',
      agentArn: `${INSTANCE}/agent/a1`,
      connectedAt: '2026-11-23T08:00:42.000Z',
      disconnectedAt: '2026-11-23T08:05:42.000Z',
      disconnectReason: 'AGENT_DISCONNECT',
      waitSeconds: 12,
      handlingSeconds: 290 + 10 + 32,
      customerNumber: '+37060000001',
      recordedAt: '2026-11-23T08:06:15.000Z',
    });
  });

  it('of an abandoned call from a withheld number has no agent, no handling and no number', () => {
    const read = contactRecord.parse(recordOf(abandoned, time('08:01:01.000')));
    expect(read).toMatchObject({ waitSeconds: 30, disconnectReason: 'CUSTOMER_DISCONNECT' });
    for (const field of ['agentArn', 'handlingSeconds', 'customerNumber']) expect(read).not.toHaveProperty(field);
  });

  it('names the traveller whom the flow recognised, and nobody where it recognised nobody', () => {
    const of = (attributes: Record<string, string>) =>
      contactRecord.parse(recordOf({ ...aCall.completed, attributes }, time('08:06:15.000')));
    expect(of({ traveller: 't1', language: 'en' })).toMatchObject({ traveller: 't1' });
    expect(of({ traveller: 'none' })).not.toHaveProperty('traveller');
    expect(of({ language: 'en' })).not.toHaveProperty('traveller');
  });

  it('does not take an e-mail address for a number', () => {
    const record = recordOf(aCall.completed, time('08:06:15.000'));
    const email = { ...record, CustomerEndpoint: { Address: 'rasa@example.com', Type: 'EMAIL_ADDRESS' } };
    expect(contactRecord.parse(email)).not.toHaveProperty('customerNumber');
  });

  it('is refused without what makes it one', () => {
    const { InitiationTimestamp: _, ...rest } = recordOf(aCall.completed, time('08:06:15.000'));
    expect(contactRecord.safeParse(rest).success).toBe(false);
  });
});
