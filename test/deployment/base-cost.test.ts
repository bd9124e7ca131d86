import { describe, expect, it } from 'vitest';
import { baseCost } from '../../lib/deployment/base-cost.ts';
import { usageCost } from '../../lib/deployment/usage-cost.ts';
import { dev, NUMBER, planned } from './planned.ts';

const stream = (properties: object) => ['AWS::Kinesis::Stream', { ...properties }] as const;
const number = (country: string, type: string) =>
  ['AWS::Connect::PhoneNumber', { CountryCode: country, Type: type }] as const;

describe('what is paid while nobody calls', () => {
  it.each([
    ['two keys', planned(['AWS::KMS::Key'], ['AWS::KMS::Key']), 2],
    ['three alarms', planned(['AWS::CloudWatch::Alarm'], ['AWS::CloudWatch::Alarm'], ['AWS::CloudWatch::Alarm']), 0.3],
    ['a dashboard', planned(['AWS::CloudWatch::Dashboard']), 3],
    ['a US number, 365 / 12 days', planned(number('US', 'DID')), 0.91],
    ['a US toll-free number', planned(number('US', 'TOLL_FREE')), 1.83],
    ['a shard for a day', planned(stream({ ShardCount: 1, RetentionPeriodHours: 24 })), 13.14],
    ['a shard for a week', planned(stream({ ShardCount: 1, RetentionPeriodHours: 168 })), 30.66],
    ['two shards', planned(stream({ ShardCount: 2 })), 26.28],
    ['a queue that is polled', planned(['AWS::Lambda::EventSourceMapping', { BatchSize: 10 }]), 0.26],
    ['a stream that is read', planned(['AWS::Lambda::EventSourceMapping', { StartingPosition: 'LATEST' }]), 0],
    [
      'a function, a table, a flow',
      planned(['AWS::Lambda::Function'], ['AWS::DynamoDB::Table'], ['AWS::Connect::ContactFlow']),
      0,
    ],
  ])('%s', (_, plan, usd) => {
    expect(baseCost(dev(), plan)).toMatchObject({ usdAMonth: usd, unpriced: [] });
  });

  it('has the prices of us-east-1 where the Region has none of its own', () => {
    const plan = planned(stream({ ShardCount: 1 }));
    expect(baseCost(dev({ region: 'eu-west-1' }), plan).usdAMonth).toBe(10.95);
  });

  it('adds up, the dearest first', () => {
    const cost = baseCost(dev(), planned(['AWS::CloudWatch::Alarm'], ['AWS::KMS::Key'], ['AWS::KMS::Key']));
    expect(cost.lines.map(({ what, count, usdAMonth }) => [what, count, usdAMonth])).toEqual([
      ['key', 2, 2],
      ['alarm', 1, 0.1],
    ]);
    expect(cost.usdAMonth).toBe(2.1);
  });
});

describe('what has no price in the tables is named', () => {
  it.each([
    ['an unknown type', planned(['AWS::Moon::Base'], ['AWS::Moon::Base']), ['AWS::Moon::Base']],
    ['a number of another country', planned(number('LT', 'DID')), ['the LT DID number']],
    ['a stream on demand', planned(stream({ StreamModeDetails: { StreamMode: 'ON_DEMAND' } })), ['a stream on demand']],
    [
      'records kept for a year',
      planned(stream({ ShardCount: 1, RetentionPeriodHours: 8760 })),
      ['records kept in a stream beyond 7 days'],
    ],
  ])('%s', (_, plan, unpriced) => {
    expect(baseCost(dev(), plan)).toMatchObject({ unpriced, usdAMonth: 0 });
  });
});

describe('1,000 calls of three minutes', () => {
  it('cost the service and the carrier', () => {
    expect(usageCost(dev()).service).toBeCloseTo(114);
    expect(usageCost(dev()).carrier).toBeCloseTo(6.6);
    expect(usageCost(dev({ mainNumber: { country: 'US', type: 'TOLL_FREE' } })).carrier).toBeCloseTo(36);
  });
  it('have no carrier’s price where the number is not of the US, or not ours to know', () => {
    expect(usageCost(dev({ mainNumber: { country: 'LT', type: 'DID' } }))).not.toHaveProperty('carrier');
    expect(usageCost(dev({ mainNumber: { existing: NUMBER, number: '+12025550199' } }))).not.toHaveProperty('carrier');
  });
});
