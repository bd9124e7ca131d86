import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaNeeds } from '../../lib/deployment/quota-needs.ts';
import { QUOTAS } from '../../lib/deployment/quotas.ts';
import { dev, INSTANCE, many, planned } from './planned.ts';

const need = (name: string, ...args: Parameters<typeof quotaNeeds>) =>
  quotaNeeds(...args).find((found) => found.name === name);

describe('what is in the stacks', () => {
  it.each([
    ['Connect instances', 'AWS::Connect::Instance', {}, 2],
    ['Phone numbers', 'AWS::Connect::PhoneNumber', {}, 5],
    ['Queues for callers', 'AWS::Connect::Queue', {}, 49],
    ['Flows', 'AWS::Connect::ContactFlow', {}, 75],
    ['Flow modules', 'AWS::Connect::ContactFlowModule', {}, 200],
    [
      'Functions that flows may ask',
      'AWS::Connect::IntegrationAssociation',
      { IntegrationType: 'LAMBDA_FUNCTION' },
      50,
    ],
    ['Sets of opening hours', 'AWS::Connect::HoursOfOperation', {}, 99],
    ['Routing profiles', 'AWS::Connect::RoutingProfile', {}, 99],
    ['Security profiles', 'AWS::Connect::SecurityProfile', {}, 96],
    ['Quick connects', 'AWS::Connect::QuickConnect', {}, 100],
    ['Agent statuses', 'AWS::Connect::AgentStatus', {}, 48],
    ['Task templates', 'AWS::Connect::TaskTemplate', {}, 50],
    ['Lists of proficiencies', 'AWS::Connect::PredefinedAttribute', {}, 148],
    ['Resources', 'AWS::KMS::Alias', {}, 500],
    ['Roles', 'AWS::IAM::Role', {}, 1000],
  ])('%s: the last that fits, and one too many', (name, type, properties, fits) => {
    expect(need(name, dev(), many(fits, type, properties))).toMatchObject({ enough: true });
    expect(need(name, dev(), many(fits + 1, type, properties))).toMatchObject({ enough: false });
  });

  it('counts every limit in the table above or below', () => {
    expect(QUOTAS.map(({ name }) => name)).toHaveLength(17);
  });

  it('counts the queues of the fullest routing profile, and the days of the set of hours with the most', () => {
    const profile = (count: number) =>
      ['AWS::Connect::RoutingProfile', { QueueConfigs: Array.from({ length: count }, () => ({})) }] as const;
    const hours = [
      'AWS::Connect::HoursOfOperation',
      { HoursOfOperationOverrides: Array.from({ length: 51 }) },
    ] as const;
    const plan = planned(profile(50), profile(3), hours);
    expect(need('Queues and channels', dev(), plan)).toMatchObject({ needed: 50, enough: true });
    expect(need('Days with other hours', dev(), plan)).toMatchObject({
      needed: 51,
      enough: false,
      toRaise: 'Nobody can raise it.',
    });
  });

  it('counts nothing of what an existing instance brought with it', () => {
    const plan = many(50, 'AWS::Connect::Queue');
    expect(need('Queues for callers', dev({ instance: { existing: INSTANCE } }), plan)).toMatchObject({
      needed: 50,
      enough: true,
    });
  });

  it('does not count a bot as a function', () => {
    const plan = planned(['AWS::Connect::IntegrationAssociation', { IntegrationType: 'LEX_BOT' }]);
    expect(need('Functions that flows may ask', dev(), plan)?.needed).toBe(0);
  });
});

describe('what the environment expects', () => {
  const expects = { concurrentCalls: 11, emailsPerDay: 201, smsSpend: 2 };
  it.each([
    ['Calls at one time', 11, 10],
    ['E-mails a day', 201, 200],
    ['US dollars of SMS a month', 2, 1],
  ])('%s is held against what is granted', (name, needed, granted) => {
    expect(need(name, dev({ expects }), planned())).toMatchObject({
      needed,
      granted,
      grantedBy: 'environment',
      enough: false,
    });
    expect(need(name, dev(), planned())).toMatchObject({ granted, enough: true });
  });

  it('needs of Lambda what is reserved, one for each call, and the hundred that is kept back', () => {
    const plan = planned(['AWS::Lambda::Function', { ReservedConcurrentExecutions: 30 }], ['AWS::Lambda::Function']);
    expect(need('Functions running at one time', dev({ expects }), plan)?.needed).toBe(11 + 30 + 100);
  });

  it('is enough exactly when no more is needed than is granted', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (needed, granted) => {
        const environment = dev({
          expects: { ...expects, concurrentCalls: needed },
          quotas: { ...dev().quotas, concurrentCalls: granted },
        });
        expect(need('Calls at one time', environment, planned())?.enough).toBe(needed <= granted);
      }),
    ));
});
