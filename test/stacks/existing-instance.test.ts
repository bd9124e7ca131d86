import { expect, it } from 'vitest';
import type { Environment } from '../../lib/environments/environment.ts';
import { records } from '../../lib/environments/records.ts';
import { environmentNamed } from '../../lib/environments.ts';
import { appOf } from './app-in-process.ts';
import type { Template } from './synthesized.ts';

const UUID = '11111111-2222-4333-8444-555555555555';
const there = (resource: string) => ({ existing: `arn:aws:connect:eu-central-1:123456789012:${resource}/${UUID}` });

const templates = () => {
  const record = { ...(records['dev'] as Environment), instance: there('instance'), mainNumber: there('phone-number') };
  const assembly = appOf(environmentNamed('dev', { dev: record })).synth();
  return assembly.stacks.map(({ template }) => template as Template);
};
const resources = templates().flatMap(({ Resources }) => Object.values(Resources));
const types = new Set(resources.map(({ Type }) => Type));

it('leaves an instance that is there its number, its storage and its stream', () => {
  for (const type of ['Instance', 'PhoneNumber', 'InstanceStorageConfig'])
    expect(types).not.toContain(`AWS::Connect::${type}`);
  expect(types).not.toContain('AWS::Kinesis::Stream');
});

it('hears that instance’s live contact events, and none of another in the account', () => {
  const [rule] = resources.filter(({ Type }) => Type === 'AWS::Events::Rule');
  expect(rule?.Properties['EventPattern']).toEqual({
    source: ['aws.connect'],
    'detail-type': ['Amazon Connect Contact Event'],
    detail: { instanceArn: [there('instance').existing] },
  });
});

it('has no reader of contact records', () => {
  const names = resources.map(({ Properties }) => Properties['FunctionName']);
  expect(names).toContain('wayline-dev-insights-on-contact-event');
  expect(names).not.toContain('wayline-dev-insights-on-contact-record');
});
