import { describe, expect, it } from 'vitest';
import { approvals } from '../../lib/deployment/approvals.ts';
import { dev, NUMBER, planned } from './planned.ts';

const stateOf = (what: RegExp, ...args: Parameters<typeof approvals>) =>
  approvals(...args).find((approval) => what.test(approval.what))?.state;

describe('a number', () => {
  it.each([
    ['US', 'given'],
    ['LT', 'ask first'],
  ] as const)('of %s: %s', (country, state) => {
    expect(stateOf(/number$/, dev({ mainNumber: { country, type: 'DID' } }), planned())).toBe(state);
  });
  it('that is there needs nothing', () => {
    expect(
      stateOf(/DID number$/, dev({ mainNumber: { existing: NUMBER, number: '+12025550199' } }), planned()),
    ).toBeUndefined();
  });
});

describe('the sandboxes', () => {
  const { expects, quotas } = dev();
  it.each([
    ['SES', { expects: { ...expects, emailsPerDay: 200 } }, 'later'],
    ['SES', { expects: { ...expects, emailsPerDay: 201 } }, 'ask first'],
    ['SES', { expects: { ...expects, emailsPerDay: 9000 }, quotas: { ...quotas, emailsPerDay: 50_000 } }, 'given'],
    ['SMS', {}, 'later'],
    ['SMS', { expects: { ...expects, smsSpend: 2 } }, 'ask first'],
    ['SMS', { quotas: { ...quotas, smsSpend: 100 } }, 'given'],
  ])('of %s with %j: %s', (service, changed, state) => {
    expect(stateOf(new RegExp(`${service}.*sandbox|of Amazon ${service}`), dev(changed), planned())).toBe(state);
  });
});

describe('senders', () => {
  const sns = { via: 'sns', ways: 'one', partsPerSecond: 1 } as const;
  const pool = {
    via: 'pool',
    pool: 'arn:aws:sms-voice:eu-central-1:123456789012:pool/p',
    ways: 'one',
    partsPerSecond: 1,
  } as const;
  const whats = (senders: Parameters<typeof dev>[0]) =>
    approvals(dev(senders), planned())
      .map(({ what }) => what)
      .filter((what) => /SMS to/.test(what));

  it('are named by country, the US apart', () => {
    expect(whats({ senders: { LT: sns, US: sns, GB: sns } })).toEqual([
      'A registered number for SMS to US',
      'The sender of SMS to LT, GB',
    ]);
  });
  it('that have a pool are registered', () => {
    expect(whats({ senders: { LT: pool, US: pool } })).toEqual([]);
  });
});

describe('what is in the stacks', () => {
  it.each([
    ['AWS::SNS::Subscription', /address for alarms/, 'after'],
    ['AWS::SES::EmailIdentity', /DNS records/, 'after'],
    ['AWS::ConnectCampaignsV2::Campaign', /Outbound campaigns/, 'check'],
  ])('%s asks for an approval once', (type, what, state) => {
    expect(stateOf(what, dev(), planned())).toBeUndefined();
    expect(stateOf(what, dev(), planned([type], [type]))).toBe(state);
  });
});
