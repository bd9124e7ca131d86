import { describe, expect, it } from 'vitest';
import { asText } from './policy-statements.ts';
import { ENVIRONMENTS, resourcesOf, templatesOf } from './synthesized.ts';

/** What the dashboard shows of another stack, as its export is called. */
const OF_ANOTHER_STACK =
  /\$\{wayline-\w+-\w+:ExportsOutput(?:Ref|FnGetAtt)(\w+?[0-9A-F]{8})(?:(Arn|QueueName)?[0-9A-F]{8})?\}/g;

describe.each(ENVIRONMENTS)('environment %s', (environment) => {
  const alarms = resourcesOf(environment, 'AWS::CloudWatch::Alarm');

  it('says in every alarm’s text what callers notice', () => {
    expect(alarms.length).toBeGreaterThan(5);
    for (const { id, Properties } of alarms)
      expect([id, Properties['AlarmDescription']]).toEqual([id, expect.stringMatching(/^[A-Z][^.]{30,}\.$/)]);
  });

  it('lets every alarm ring at the one topic', () => {
    const topic = Object.entries(templatesOf(environment).get('centre')?.Outputs ?? {}).find(([, { Value }]) =>
      /^\$\{AlarmsTopic[0-9A-F]{8}\}$/.test(asText(Value)),
    )?.[1].Export?.Name;
    expect(topic).toBeDefined();
    for (const { id, Properties } of alarms)
      expect([id, Properties['AlarmActions']]).toEqual([id, [{ 'Fn::ImportValue': topic }]]);
  });

  it('sends what rings to the environment’s address', () => {
    const told = resourcesOf(environment, 'AWS::SNS::Subscription').filter(({ stack }) => stack === 'centre');
    expect(told).toHaveLength(1);
    expect(told[0]?.Properties).toMatchObject({ Protocol: 'email', Endpoint: expect.stringMatching(/^ops.*@/) });
  });

  it('shows every alarm, function, queue and waiting line on the dashboard of its name', () => {
    const [dashboard] = resourcesOf(environment, 'AWS::CloudWatch::Dashboard');
    expect(dashboard?.Properties['DashboardName']).toBe(`wayline-${environment}`);
    const body = asText(dashboard?.Properties['DashboardBody']).replaceAll(OF_ANOTHER_STACK, (_, id, attribute) =>
      attribute === undefined ? `\${${id}}` : `\${${id}.${attribute}}`,
    );
    const functions = resourcesOf(environment, 'AWS::Lambda::Function').filter(({ stack }) =>
      ['public', 'crisis', 'service'].includes(stack),
    );
    const named = [
      ...alarms.map(({ id }) => `\${${id}.Arn}`),
      ...functions.map(({ id }) => `\${${id}}`),
      ...resourcesOf(environment, 'AWS::SQS::Queue').map(({ id }) => `\${${id}.QueueName}`),
      ...resourcesOf(environment, 'AWS::Connect::Queue').map(({ Properties }) => `"QueueName","${Properties['Name']}"`),
      '"CallCardsUnavailable"',
    ];
    expect(named.filter((name) => !body.includes(name))).toEqual([]);
  });
});
