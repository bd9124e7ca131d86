import type { Assembly } from './resources.ts';

/** What becomes of a resource on one machine: run by a real engine, imitated, or of no effect here for the reason given. */
type Treatment = 'run' | 'imitated' | { readonly withoutLocalEffect: string };

/** Every resource type that may stand in the assembly. One that is not here stops the start. */
const RESOURCE_TYPES: { readonly [type: string]: Treatment } = {
  'AWS::DynamoDB::Table': 'run',
  'AWS::Lambda::Function': 'run',
  'AWS::Connect::ContactFlow': 'run',
  'AWS::Connect::Instance': 'imitated',
  'AWS::Connect::PhoneNumber': 'imitated',
  'AWS::Connect::HoursOfOperation': 'imitated',
  'AWS::Connect::Queue': 'imitated',
  'AWS::Connect::IntegrationAssociation': 'imitated',
  'Custom::NumberAnswersWithFlow': 'imitated',
  'AWS::Connect::InstanceStorageConfig': 'imitated',
  'AWS::Kinesis::Stream': 'imitated',
  'AWS::S3::Bucket': {
    withoutLocalEffect: 'the local line records no voice; trip files come by `wayline import`, to the same function',
  },
  'AWS::S3::BucketPolicy': { withoutLocalEffect: 'there is no bucket' },
  'AWS::Events::Rule': { withoutLocalEffect: 'the only one waits for files in a bucket, and there is none' },
  'AWS::Lambda::Permission': { withoutLocalEffect: 'functions run as the user who started the centre' },
  'AWS::KMS::Key': { withoutLocalEffect: 'nothing is encrypted at rest on one machine' },
  'AWS::IAM::Role': { withoutLocalEffect: 'functions run as the user who started the centre' },
  'AWS::IAM::Policy': { withoutLocalEffect: 'functions run as the user who started the centre' },
  'AWS::Logs::LogGroup': { withoutLocalEffect: 'function logs go to one file in the data folder' },
  'AWS::CloudWatch::Alarm': { withoutLocalEffect: 'nobody is on call for a laptop' },
};

/**
 * Sees to it that nothing in the assembly is skipped in silence.
 * @throws an Error that names every resource whose type the local centre does not know.
 */
export function refuseUnknownTypes(assembly: Assembly): void {
  const unknown = assembly.resources.filter(({ type }) => !(type in RESOURCE_TYPES));
  if (unknown.length === 0) return;
  const named = unknown.map(({ stack, id, type }) => `  ${type} (${stack}/${id})`).join('\n');
  throw new Error(
    `The local centre does not know these resources; say in local/assembly/resource-types.ts what becomes of them:\n${named}`,
  );
}
