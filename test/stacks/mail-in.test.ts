import { beforeAll, expect, it } from 'vitest';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';
import { type Resource, readAssembly } from '../../local/assembly/resources.ts';

let resources: readonly Resource[];
beforeAll(async () => {
  resources = readAssembly(await keptAssembly('dev')).resources.filter(({ id }) => id.startsWith('MailIn'));
}, 180_000);

const only = (type: string, of: (resource: Resource) => boolean = () => true) =>
  resources.filter((resource) => resource.type === type && of(resource)).map(({ properties }) => properties);

it('receives what is written to the address that ours come from, over TLS only, and looks through it', () => {
  expect(only('AWS::SES::ReceiptRule')).toMatchObject([
    {
      Rule: {
        ...{ Enabled: true, ScanEnabled: true, TlsPolicy: 'Require', Recipients: ['wayline@dev.wayline.example'] },
        Actions: [{ S3Action: { ObjectKeyPrefix: 'mail/', IamRoleArn: {} } }],
      },
    },
  ]);
  expect(only('AWS::SES::ReceiptRuleSet')).toMatchObject([{ RuleSetName: 'wayline-dev' }]);
});

it('keeps e-mail under a key, closed to everybody else, as long as contacts', () => {
  expect(only('AWS::S3::Bucket', ({ id }) => id.includes('ReceiverBucket'))).toMatchObject([
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90, Status: 'Enabled' }] },
      LoggingConfiguration: {},
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    },
  ]);
});

it('has each e-mail worked on from a queue, a few at a time', () => {
  expect(only('AWS::Events::Rule')).toMatchObject([
    { EventPattern: { source: ['aws.s3'], detail: { object: { key: [{ prefix: 'mail/' }] } } } },
  ]);
  expect(only('AWS::Lambda::EventSourceMapping')).toMatchObject([{ ScalingConfig: { MaximumConcurrency: 5 } }]);
});

it('lets the function read e-mails, and write nothing into any bucket', () => {
  const statements = only('AWS::IAM::Policy', ({ id }) => id.includes('OnMail')).flatMap(
    ({ PolicyDocument }) =>
      (PolicyDocument as { readonly Statement: readonly { Action: string | string[]; Resource: unknown }[] }).Statement,
  );
  const granted = statements.filter(({ Action }) => String(Action).includes('s3:'));
  expect(granted.map(({ Action, Resource }) => [Action, JSON.stringify(Resource).match(/"(\/[^"]*)"/)?.[1]])).toEqual([
    ['s3:GetObject', '/mail/*'],
  ]);
});
