import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putAssembly } from '../../local/assembly/kept-assembly.ts';
import { type Resource, readAssembly } from '../../local/assembly/resources.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wayline-trip-files-'));
let resources: readonly Resource[];
beforeAll(async () => {
  await putAssembly(scratch, 'dev');
  resources = readAssembly(scratch).resources.filter(({ id }) => id.startsWith('Bookings'));
}, 180_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const only = (type: string, of: (resource: Resource) => boolean = () => true) =>
  resources.filter((resource) => resource.type === type && of(resource)).map(({ properties }) => properties);

it('keeps dropped files under a key, for thirty days', () => {
  expect(only('AWS::S3::Bucket', ({ id }) => id.includes('FilesBucket'))).toMatchObject([
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      LoggingConfiguration: {},
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    },
  ]);
  expect(resources.filter(({ type }) => type.startsWith('Custom::'))).toEqual([]);
});

it('tells the function of new files only, not of its own reports', () => {
  expect(only('AWS::Events::Rule')).toMatchObject([
    {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { object: { key: [{ prefix: 'trips/' }] } },
      },
    },
  ]);
});

it('lets the function read what is dropped and write reports, and nothing else in any bucket', () => {
  const [policy] = only('AWS::IAM::Policy') as [
    { PolicyDocument: { Statement: { Action: string; Resource: unknown }[] } },
  ];
  const granted = policy.PolicyDocument.Statement.filter(({ Action }) => String(Action).includes('s3:'));
  expect(granted.map(({ Action, Resource }) => [Action, JSON.stringify(Resource).match(/"(\/[^"]*)"/)?.[1]])).toEqual([
    ['s3:GetObject', '/trips/*'],
    ['s3:PutObject', '/reports/*'],
  ]);
});

it('wakes somebody when trips of a file are refused', () => {
  expect(only('AWS::CloudWatch::Alarm', ({ id }) => id.includes('TripsRejected'))).toMatchObject([
    {
      Namespace: 'Wayline',
      MetricName: 'TripsRejected',
      Dimensions: [{ Name: 'service', Value: 'bookings' }],
      Threshold: 1,
    },
  ]);
});
