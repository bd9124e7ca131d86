import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { appOf } from './app-of.ts';

const UUID = '11111111-2222-4333-8444-555555555555';
const INSTANCE = `arn:aws:connect:eu-central-1:123456789012:instance/${UUID}`;
const NUMBER = `arn:aws:connect:eu-central-1:123456789012:phone-number/${UUID}`;

/** The stacks of prod by the last word of their names, with what `changed` says of its record. */
const stacksWith = (changed: object): ReadonlyMap<string, Template> =>
  new Map(
    appOf('prod', changed)
      .synth()
      .stacks.map(({ stackName, template }) => [stackName.replace(/^.*-/, ''), Template.fromJSON(template)] as const),
  );

describe('an instance and a number that were there before us', () => {
  const stacks = stacksWith({
    instance: { existing: INSTANCE },
    mainNumber: { existing: NUMBER, number: '+12025550199' },
    approvedOrigins: ['https://crm.example.com', 'https://desk.example.com:8443'],
  });
  const durable = stacks.get('durable');
  const centre = stacks.get('centre');
  const flows = stacks.get('flows');

  it('are used and not made, and keep their storage, streams and logs', () => {
    for (const type of ['Instance', 'PhoneNumber', 'InstanceStorageConfig'])
      durable?.resourceCountIs(`AWS::Connect::${type}`, 0);
    durable?.resourceCountIs('AWS::Kinesis::Stream', 0);
    durable?.resourceCountIs('AWS::Logs::LogGroup', 0);
    durable?.hasOutput('InstanceId', { Value: UUID });
    durable?.hasOutput('MainNumber', { Value: '+12025550199' });
  });

  it('get our hours, queues, profiles and flows', () => {
    const made = Object.values(centre?.toJSON().Resources as Record<string, { Type: string; Properties: object }>);
    const inInstance = made.filter(({ Properties }) => 'InstanceArn' in Properties);
    expect(inInstance.length).toBeGreaterThan(30);
    for (const { Properties } of inInstance) expect(Properties).toMatchObject({ InstanceArn: INSTANCE });
    const called = flows?.findResources('Custom::NumberAnswersWithFlow');
    expect(JSON.stringify(called)).toContain(UUID);
  });

  it('are heard through live contact events of theirs alone, and have no reader of records', () => {
    const service = stacks.get('service');
    service?.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.connect'],
        'detail-type': ['Amazon Connect Contact Event'],
        detail: { instanceArn: [INSTANCE] },
      },
    });
    const functions = Object.values(service?.findResources('AWS::Lambda::Function') ?? {});
    const names = functions.map(({ Properties }) => Properties.FunctionName);
    expect(names).toContain('wayline-prod-insights-on-contact-event');
    expect(names).not.toContain('wayline-prod-insights-on-contact-record');
  });

  it('may show their panel on the approved origins', () => {
    for (const Origin of ['https://crm.example.com', 'https://desk.example.com:8443'])
      centre?.hasResourceProperties('AWS::Connect::ApprovedOrigin', { InstanceId: INSTANCE, Origin });
  });
});

describe('every environment', () => {
  it('tells people where its instance, its number and its table are', () => {
    const outputs = Object.keys(stacksWith({}).get('durable')?.toJSON().Outputs);
    expect(outputs).toEqual(expect.arrayContaining(['InstanceId', 'MainNumber', 'TableName']));
  });

  it.each([
    ['dev', [true, ...Array(6).fill(undefined)]],
    ['prod', Array(7).fill(true)],
  ])('%s can lose its table never, and other stacks only outside prod', (name, protection) => {
    const { stacks } = appOf(name).synth();
    expect(stacks.map(({ terminationProtection }) => terminationProtection || undefined)).toEqual(protection);
  });

  it('says on every resource that can be tagged whose it is', () => {
    for (const [stack, template] of stacksWith({}))
      for (const [id, { Properties }] of Object.entries(
        template.toJSON().Resources as Record<string, { Properties?: { Tags?: unknown } }>,
      )) {
        const tags = Properties?.Tags;
        if (!Array.isArray(tags)) continue;
        expect([id, tags]).toEqual([id, expect.arrayContaining([{ Key: 'wayline:stack', Value: stack }])]);
        expect([id, tags]).toEqual([id, expect.arrayContaining([{ Key: 'wayline:environment', Value: 'prod' }])]);
      }
  });

  it('keeps the ARN of each flow of the flows stack where handlers find it', () => {
    const flows = stacksWith({}).get('flows');
    for (const path of ['customer-queue', 'main-inbound', 'work-for-a-department'])
      flows?.hasResourceProperties('AWS::SSM::Parameter', { Name: `/wayline/prod/flows/${path}` });
  });
});
